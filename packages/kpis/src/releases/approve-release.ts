import type { ReleaseEntry, WithdrawalDraft } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import { Unanswerable } from '../pages/unanswerable.ts'
import { listReleases } from './list-releases.ts'

/** Lets people outside the force read a release in which the attacker found nothing. */
export async function approveRelease(db: Kysely<DB>, id: string, approvedBy: string): Promise<ReleaseEntry> {
  const { state } = await releaseNamed(db, id)
  if (state !== 'checked') throw new Unanswerable(refusals[state], { status: 409 })
  await sql`insert into dashboard.release_approval (release_id, approved_by) values (${id}, ${approvedBy})`.execute(db)
  return releaseNamed(db, id)
}

/** Takes an approval back: its readers then have the release approved before. */
export async function withdrawApproval(
  db: Kysely<DB>,
  id: string,
  { reason, withdrawnBy }: WithdrawalDraft & { withdrawnBy: string },
): Promise<ReleaseEntry> {
  const { state } = await releaseNamed(db, id)
  if (state !== 'approved') throw new Unanswerable('Only an approved release can be withdrawn.', { status: 409 })
  await sql`
    update dashboard.release_approval
    set    withdrawn_by = ${withdrawnBy}, withdrawn_at = now(), withdrawn_reason = ${reason}
    where  release_id = ${id} and withdrawn_at is null
  `.execute(db)
  return releaseNamed(db, id)
}

const refusals: Record<Exclude<ReleaseEntry['state'], 'checked'>, string> = {
  made: 'The attacker has not looked at it yet. Wait until it has.',
  withheld: 'It tells too much and cannot be approved. The release after it leaves out the tables that do.',
  approved: 'It is approved already.',
  withdrawn: 'It was withdrawn, which is for good. A later release can be approved.',
}

async function releaseNamed(db: Kysely<DB>, id: string): Promise<ReleaseEntry> {
  const [release] = await listReleases(db, id)
  if (!release) throw new Unanswerable('There is no such release.', { status: 404 })
  return release
}

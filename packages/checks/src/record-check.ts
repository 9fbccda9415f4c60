import type { PccCheck, WithdrawalDraft } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable, type Release } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'

/** A check with the release that it saw. */
type Kept = PccCheck & { releaseId: string }

/** Every check ever recorded, the latest first. */
export async function listChecks(db: Kysely<DB>): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select check_id as id, release_id as "releaseId", checked_by as by, checked_at as at,
           case when withdrawn_at is not null then
             jsonb_build_object('by', withdrawn_by, 'at', withdrawn_at, 'reason', withdrawn_reason) end as withdrawn
    from   dashboard.pcc_check
    where  not made_up or dashboard.is_demonstration()
    order  by checked_at desc
  `.execute(db)
  return rows
}

/** Records that the figures have been checked, those that are read now; else throws that they have changed since they were. */
export async function recordCheck(
  db: Kysely<DB>,
  partner: Release,
  { release, by }: { release: string; by: string },
): Promise<PccCheck> {
  if (release !== partner.releaseId)
    throw new Unanswerable('The figures have changed since you opened the page. Look at them again, then record it.', {
      status: 409,
    })
  const { rows } = await sql<{ id: string }>`
    insert into dashboard.pcc_check (release_id, checked_by) values (${release}, ${by}) returning check_id as id
  `.execute(db)
  return checkNamed(db, rows[0]?.id ?? '')
}

/** Withdraws a check that was recorded by mistake: the one before it is the last again. */
export async function withdrawCheck(
  db: Kysely<DB>,
  id: string,
  { reason, by }: WithdrawalDraft & { by: string },
): Promise<PccCheck> {
  const { withdrawn } = await checkNamed(db, id)
  if (withdrawn) throw new Unanswerable('This check has been withdrawn already.', { status: 409 })
  await sql`
    update dashboard.pcc_check set withdrawn_by = ${by}, withdrawn_at = now(), withdrawn_reason = ${reason}
    where  check_id = ${id} and withdrawn_at is null
  `.execute(db)
  return checkNamed(db, id)
}

async function checkNamed(db: Kysely<DB>, id: string): Promise<PccCheck> {
  const found = (await listChecks(db)).find((check) => check.id === id)
  if (!found) throw new Unanswerable('There is no such check.', { status: 404 })
  const { releaseId: _releaseId, ...check } = found
  return check
}

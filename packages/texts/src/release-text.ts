import type { TextReleased, TextSubject } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'
import { releasedOf } from './released-texts.ts'

/** A version of a text. Whether there is such a version, and whether it may leave the group, is for its own package to say first. */
export type TextVersion = { subject: TextSubject; id: string; version: number }

/** Lets partners read a version of a text, until a later one is released. */
export async function releaseText(
  db: Kysely<DB>,
  { subject, id, version }: TextVersion,
  releasedBy: string,
): Promise<TextReleased | null> {
  const { numAffectedRows } = await sql`
    insert into dashboard.text_release (subject, subject_id, version, released_by)
    values (${subject}, ${id}, ${version}, ${releasedBy})
    on conflict do nothing
  `.execute(db)
  if (!numAffectedRows) throw new Unanswerable(`Version ${version} is released already.`, { status: 409 })
  return releasedOf(db, subject, id)
}

/** Takes it back: partners then have the version released before, or none. */
export async function withdrawText(
  db: Kysely<DB>,
  { subject, id, version }: TextVersion,
  { reason, withdrawnBy }: { reason: string; withdrawnBy: string },
): Promise<TextReleased | null> {
  const { numAffectedRows } = await sql`
    update dashboard.text_release
    set    withdrawn_by = ${withdrawnBy}, withdrawn_at = now(), withdrawn_reason = ${reason}
    where  subject = ${subject} and subject_id = ${id} and version = ${version} and withdrawn_at is null
  `.execute(db)
  if (!numAffectedRows)
    throw new Unanswerable(`Version ${version} is not released, or was withdrawn already.`, { status: 409 })
  return releasedOf(db, subject, id)
}

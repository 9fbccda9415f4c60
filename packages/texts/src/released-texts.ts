import type { TextReleased, TextSubject } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** What partners read of each text of a kind, by its id; texts that are not here are for the group alone. */
export async function releasedTexts(
  db: Kysely<DB>,
  subject: TextSubject,
  only: string | null = null,
): Promise<ReadonlyMap<string, TextReleased>> {
  const { rows } = await sql<TextReleased & { id: string }>`
    select subject_id as id, version, released_by as by, released_at as at, before
    from   dashboard.text_released
    where  subject = ${subject} and (${only}::uuid is null or subject_id = ${only}::uuid)
  `.execute(db)
  return new Map(rows.map(({ id, ...released }) => [id, released]))
}

/** What partners read of one text; null where that is nothing. */
export async function releasedOf(db: Kysely<DB>, subject: TextSubject, id: string): Promise<TextReleased | null> {
  return (await releasedTexts(db, subject, id)).get(id) ?? null
}

import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** A comment on the charge rate in October 2026, approved, then written anew as a draft. */
export async function writeComment(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into dashboard.comment (kpi_id, month, begun_by)
    values ('charge-rate', '2026-10-01', 'Head of Crime') returning comment_id as id
  `.execute(db)
  const id = rows[0]?.id ?? ''
  await sql`
    insert into dashboard.comment_version (comment_id, version, state, what_happened, why, what_next, written_by)
    values (${id}, 1, 'approved', 'Charges rose in Derby.', 'Clinics with prosecutors.', 'Clinics in Chesterfield.', 'Chair'),
           (${id}, 2, 'draft', 'Not yet agreed.', '', '', 'Head of Crime')
  `.execute(db)
  return id
}

/** Lets partners read a version of a comment. */
export async function releaseComment(db: Kysely<DB>, id: string, version: number): Promise<void> {
  await sql`
    insert into dashboard.text_release (subject, subject_id, version, released_by)
    values ('comment', ${id}, ${version}, 'Disclosure officer')
  `.execute(db)
}

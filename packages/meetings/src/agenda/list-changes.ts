import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import type { AgendaChange } from './arrange-agenda.ts'

/** All that the chair did to an agenda, in the order in which it was done. */
export async function listChanges(db: Kysely<DB>, meetingId: string): Promise<AgendaChange[]> {
  const { rows } = await sql<AgendaChange>`
    select version, act, item_key as key, item_order as "order", title, words, written_by as by, written_at as at
    from   dashboard.agenda_change
    where  meeting_id = ${meetingId}
    order  by version
  `.execute(db)
  return rows
}

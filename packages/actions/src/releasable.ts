import type { DB } from '@dashboard/db'
import { Unanswerable } from '@dashboard/kpis'
import { sql, type Kysely } from 'kysely'

/** What an action is called, where that version of it is there to be released. */
export async function releasableAction(db: Kysely<DB>, id: string, version: number): Promise<string> {
  const { rows } = await sql<{ number: number }>`
    select number from dashboard.action join dashboard.action_version using (action_id)
    where  action_id = ${id} and version = ${version}
  `.execute(db)
  if (!rows[0]) throw new Unanswerable('There is no such version of an action.', { status: 404 })
  return `Action ${rows[0].number}`
}

/** What an event is called. It has one version; withdrawn, it cannot be released. */
export async function releasableEvent(db: Kysely<DB>, id: string, version: number): Promise<string> {
  const row = await db
    .selectFrom('dashboard.event')
    .select(['label', 'withdrawn_at'])
    .where('event_id', '=', id)
    .executeTakeFirst()
  if (!row || version !== 1) throw new Unanswerable('There is no such event.', { status: 404 })
  if (row.withdrawn_at !== null) throw new Unanswerable('This event has been withdrawn.', { status: 409 })
  return `Event: ${row.label}`
}

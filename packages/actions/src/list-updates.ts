import type { ActionStatus, ActionUpdate } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import { statusWords } from './action-words.ts'

/** How an action went, the latest first. */
export async function listUpdates(db: Kysely<DB>, id: string): Promise<ActionUpdate[]> {
  const rows = await db
    .selectFrom('dashboard.action_update')
    .select(['number', 'status', 'happened_on as on', 'words', 'evidence', 'written_by as by', 'written_at as at'])
    .where('action_id', '=', id)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, status: { id: row.status, title: statusWords[row.status as ActionStatus] } }))
}

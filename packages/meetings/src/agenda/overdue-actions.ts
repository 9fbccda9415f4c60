import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

export type OverdueAction = { id: string; title: string; owner: string; dueOn: string; kpiIds: string[] }

/** Actions neither done nor withdrawn on the day after they were due, the longest overdue first. */
export async function listOverdue(db: Kysely<DB>, today: string): Promise<OverdueAction[]> {
  const { rows } = await sql<OverdueAction>`
    select action_id as id, title, owner, due_on as "dueOn", kpi_ids as "kpiIds"
    from   dashboard.action_now
    where  status not in ('done', 'withdrawn') and due_on < ${today}
    order  by due_on, number
  `.execute(db)
  return rows
}

import type { LineAction } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

export type KeptAction = LineAction & { lineId: string }

/** The actions that belong to a line of the plan, without those withdrawn. */
export async function readActions(db: Kysely<DB>): Promise<KeptAction[]> {
  const { rows } = await sql<KeptAction>`
    select action_id as id, number, plan_line_id as "lineId", title, owner, due_on as "dueOn", closed_on as "doneOn"
    from   dashboard.action_now
    where  plan_line_id is not null
    and    withdrawn_on is null
    order  by number
  `.execute(db)
  return rows
}

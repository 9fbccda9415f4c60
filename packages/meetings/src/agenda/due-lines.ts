import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

export type DueLine = {
  id: string
  /** As the report or the plan numbers it. */
  number: string
  recommendation: boolean
  title: string
  owner: string
  dueOn: string
  /** How often another day was set. */
  moved: number
  kpiIds: string[]
}

/** Lines of the plan that are not complete and due by a day, the longest overdue first. */
export async function listDue(db: Kysely<DB>, by: string): Promise<DueLine[]> {
  const { rows } = await sql<DueLine>`
    select plan_line_id as id, number, addressed_to not in ('national-plan', 'local-plan') as recommendation, title, owner,
           due_on as "dueOn", cardinality(earlier_due_on) as moved, kpi_ids as "kpiIds"
    from   dashboard.plan_line_now
    where  status is distinct from 'complete' and due_on <= ${by}
    order  by due_on, number
  `.execute(db)
  return rows
}

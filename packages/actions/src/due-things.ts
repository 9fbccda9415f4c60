import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** What somebody is to be reminded of: by its number and its day, never by its words. */
export type DueThing = { id: string; name: string; owner: string; dueOn: string; path: string }

/** All that is still to be done, what is due first before the rest; of one owner, or of everybody. */
export async function dueThings(db: Kysely<DB>, owner: string | null = null): Promise<DueThing[]> {
  const { rows } = await sql<DueThing>`
    select action_id as id, 'Action ' || number as name, owner, due_on as "dueOn", '/actions/' || action_id as path
    from   dashboard.action_now
    where  status not in ('done', 'withdrawn')
    and    (${owner}::text is null or owner = ${owner})
    union  all
    select plan_line_id, 'Line ' || number || ' of the plan', owner, due_on, '/plan/' || plan_line_id
    from   dashboard.plan_line_now
    where  said is distinct from 'complete' and due_on is not null
    and    (${owner}::text is null or owner = ${owner})
    order  by "dueOn", name
  `.execute(db)
  return rows
}

import type { ActionSource, ActionStatus, Audience, Direction } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely, type RawBuilder } from 'kysely'

/** An action as an audience may see it. */
export type KeptAction = {
  id: string
  number: number
  version: number
  title: string
  what: string
  owner: string
  startsOn: string | null
  dueOn: string
  firstDueOn: string
  source: ActionSource
  kpiIds: string[]
  planLine: string | null
  meeting: string | null
  effectKpi: string | null
  effectDirection: Direction | null
  effectMonth: Month | null
  status: ActionStatus
  statusOn: string | null
  updates: number
  closedOn: string | null
  evidence: string | null
}

/**
 * The actions that an audience may see, to be filtered by the names of `KeptAction`. The force reads them as they stand;
 * partners the version released to them, with the status that it had then: what was written since has not been released.
 */
export function ledger(audience: Audience): RawBuilder<KeptAction> {
  return audience === 'restricted' ? sql`(${asTheyStand}) as ledger` : sql`(${asReleased}) as ledger`
}

/** Those of the ledger that a condition finds, in an order. */
export async function readLedger(
  db: Kysely<DB>,
  audience: Audience,
  { where, orderBy = sql`number`, limit = null, offset = 0 }: Asked,
): Promise<KeptAction[]> {
  const { rows } = await sql<KeptAction>`
    select * from ${ledger(audience)} where ${where} order by ${orderBy} limit ${limit} offset ${offset}
  `.execute(db)
  return rows
}

type Asked = {
  where: RawBuilder<unknown>
  orderBy?: RawBuilder<unknown>
  limit?: number | null
  offset?: number
}

const asTheyStand = sql`
  select action_id as id, number, version, title, what, owner, starts_on as "startsOn", due_on as "dueOn",
         first_due_on as "firstDueOn", source, kpi_ids as "kpiIds", plan_line_id as "planLine", meeting_id as meeting,
         effect_kpi_id as "effectKpi", effect_direction as "effectDirection",
         to_char(effect_month, 'YYYY-MM') as "effectMonth", status, status_on as "statusOn", updates,
         closed_on as "closedOn", evidence
  from   dashboard.action_now
`

const asReleased = sql`
  select said.action_id as id, stood.number, said.version, said.title, said.what, said.owner, said.starts_on as "startsOn",
         said.due_on as "dueOn", stood.first_due_on as "firstDueOn", said.source, said.kpi_ids as "kpiIds",
         null::uuid as "planLine", null::uuid as meeting, said.effect_kpi_id as "effectKpi",
         said.effect_direction as "effectDirection", to_char(said.effect_month, 'YYYY-MM') as "effectMonth",
         stood.status, stood.status_on as "statusOn", 0 as updates, stood.closed_on as "closedOn", null as evidence
  from   dashboard.text_released as released
  join   dashboard.action_version as said on said.action_id = released.subject_id and said.version = released.version
  cross  join lateral dashboard.action_on(released.released_at) as stood
  where  released.subject = 'action' and stood.action_id = said.action_id
`

import type { Audience } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** An action that has a day from which it can work, or an event; charts of its KPIs mark it. */
export type KeptMarker = {
  id: string
  kind: 'action' | 'event'
  kpiIds: string[]
  /** The day, or the first of the month where no day is known. */
  startsOn: string
  wholeMonth: boolean
  label: string
}

/**
 * What charts mark for an audience, the earliest first: outside the force what has been released, as it was then. Neither
 * actions nor events that have been withdrawn are marked.
 */
export async function loadMarkers(db: Kysely<DB>, audience: Audience): Promise<KeptMarker[]> {
  if (audience === 'public') return []
  const seen = audience === 'restricted' ? sql`version = now.version` : sql`version = released.version`
  const { rows } = await sql<KeptMarker>`
    select action_id as id, 'action' as kind, said.kpi_ids as "kpiIds", said.starts_on as "startsOn",
           false as "wholeMonth", said.title as label
    from   dashboard.action_now as now
    join   dashboard.action_version as said using (action_id)
    left   join dashboard.text_released as released on (subject, subject_id) = ('action', action_id)
    where  said.starts_on is not null and now.status <> 'withdrawn' and said.${seen}
    union  all
    select event_id, 'event', kpi_ids, starts_on, whole_month, label
    from   dashboard.event_now
    where  withdrawn_at is null
    and    (${audience === 'restricted'}
            or exists (select from dashboard.text_released where (subject, subject_id) = ('marker', event_id)))
    order  by "startsOn", label, id
  `.execute(db)
  return rows
}

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

/** What charts mark for an audience, the earliest first. Neither actions nor events that have been withdrawn are marked. */
export async function loadMarkers(db: Kysely<DB>, audience: Audience): Promise<KeptMarker[]> {
  if (audience !== 'restricted') return []
  const { rows } = await sql<KeptMarker>`
    select action_id as id, 'action' as kind, kpi_ids as "kpiIds", starts_on as "startsOn", false as "wholeMonth",
           title as label
    from   dashboard.action_now
    where  starts_on is not null and status <> 'withdrawn'
    union  all
    select event_id, 'event', kpi_ids, starts_on, whole_month, label
    from   dashboard.event
    where  withdrawn_at is null
    order  by "startsOn", label, id
  `.execute(db)
  return rows
}

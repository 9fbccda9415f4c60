import type { Audience, Event, EventDraft, WithdrawalDraft } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { Unanswerable, whenOf } from '@dashboard/kpis'
import { sql, type Kysely, type Selectable } from 'kysely'
import { knownKpiIds } from './check-content.ts'
import { kpiName } from './describe-action.ts'

/** The events of a KPI that an audience may see, the latest first, withdrawn ones last and for the force alone. */
export async function listEvents(db: Kysely<DB>, audience: Audience, kpiId: string): Promise<Event[]> {
  const all = db
    .selectFrom('dashboard.event')
    .selectAll()
    .where(sql<boolean>`kpi_ids @> array[${kpiId}] and event_id in (select event_id from dashboard.event_now)`)
    .orderBy('withdrawn_at', (order) => order.desc().nullsFirst())
    .orderBy('starts_on', 'desc')
    .orderBy('recorded_at', 'desc')
  const rows = await (
    audience === 'restricted' ? all : all.where('withdrawn_at', 'is', null).where(isReleased)
  ).execute()
  return rows.map(eventOf)
}

const isReleased = sql<boolean>`
  exists (select from dashboard.text_released where (subject, subject_id) = ('marker', event_id))
`

/** Records what happened, from a day or a month on. */
export async function recordEvent(
  db: Kysely<DB>,
  { kpis, on, label, words }: EventDraft,
  { by, today }: { by: string; today: string },
): Promise<Event> {
  const wholeMonth = on.length === 7
  const startsOn = wholeMonth ? `${on}-01` : on
  if (!isDay(startsOn)) throw new Unanswerable('There is no such day.', { field: 'on' })
  if (startsOn > today) throw new Unanswerable('The day lies ahead. Give one up to today.', { field: 'on' })
  const row = await db
    .insertInto('dashboard.event')
    .values({
      kpi_ids: knownKpiIds(kpis),
      starts_on: startsOn,
      whole_month: wholeMonth,
      label,
      words,
      recorded_by: by,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return eventOf(row)
}

/** Withdraws an event: charts mark it no more, and it stays to be read with who withdrew it, and why. */
export async function withdrawEvent(
  db: Kysely<DB>,
  id: string,
  { reason, withdrawnBy }: WithdrawalDraft & { withdrawnBy: string },
): Promise<Event> {
  const row = await db
    .updateTable('dashboard.event')
    .set({ withdrawn_by: withdrawnBy, withdrawn_reason: reason, withdrawn_at: sql`now()` })
    .where('event_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (row) return eventOf(row)
  const known = await db.selectFrom('dashboard.event').select('event_id').where('event_id', '=', id).executeTakeFirst()
  if (!known) throw new Unanswerable('There is no such event.', { status: 404 })
  throw new Unanswerable('This event has been withdrawn already.', { status: 409 })
}

/** `2026-02-30` is none. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function eventOf(row: Selectable<DB['dashboard.event']>): Event {
  const { withdrawn_by: by, withdrawn_at: at, withdrawn_reason: reason } = row
  return {
    id: row.event_id,
    when: whenOf({ startsOn: row.starts_on, wholeMonth: row.whole_month }),
    label: row.label,
    words: row.words,
    kpis: row.kpi_ids.map(kpiName),
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    withdrawn: by !== null && at !== null && reason !== null ? { by, at, reason } : null,
  }
}

import type { KpiActions } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { markersOf, standingOf, type Kpi, type Release } from '@dashboard/kpis'
import { releasedTexts } from '@dashboard/texts'
import type { Kysely } from 'kysely'
import { describeAction } from './describe-action.ts'
import { listEvents } from './events.ts'
import { listActions } from './list-actions.ts'
import { optionsFor } from './options.ts'

/** The actions and events of a KPI, each with the number by which its charts mark it. */
export async function kpiActions(db: Kysely<DB>, release: Release, kpi: Kpi, today: string): Promise<KpiActions> {
  const numbers = new Map(markersOf(release, kpi.id).map(({ id, number }) => [id, number]))
  const released = await releasedTexts(db, 'marker')
  const actions = await listActions(db, release.audience, { kpi: kpi.id }, today)
  const events = await listEvents(db, release.audience, kpi.id)
  return {
    standing: standingOf(release),
    today,
    actions: actions.map((action) => ({
      marker: numbers.get(action.id) ?? null,
      action: describeAction(release, action, today),
    })),
    events: events.map((event) => ({
      marker: numbers.get(event.id) ?? null,
      event,
      released: released.get(event.id) ?? null,
    })),
    options: await optionsFor(db, release.audience),
  }
}

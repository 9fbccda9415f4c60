import { kpiActions, recordEvent, todayInLondon, withdrawEvent } from '@dashboard/actions'
import type { Entry } from '@dashboard/audit'
import { endpoints, type Event } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { serveChange } from '../serve-change.ts'
import type { Published } from '../serve-endpoint.ts'
import { serveLive } from '../serve-live.ts'
import { knownKpi } from './known-kpi.ts'

/** What the charts of a KPI mark: its actions, and what else happened. */
export function eventRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: true }
  serveLive(app, published, endpoints.kpiActions, async ({ release }, { params }) => ({
    value: await kpiActions(db, release, knownKpi(params.kpi), todayInLondon()),
  }))
  serveChange(
    app,
    changing,
    endpoints.recordEvent,
    (transaction, _current, { body, by }) => recordEvent(transaction, body, { by, today: todayInLondon() }),
    (made) => entryOf('event-recorded', made),
  )
  serveChange(
    app,
    changing,
    endpoints.withdrawEvent,
    (transaction, _current, { params, body, by }) =>
      withdrawEvent(transaction, params.event, { ...body, withdrawnBy: by }),
    (made, { body }) => entryOf('event-withdrawn', made, { reason: body.reason }),
  )
}

function entryOf(action: 'event-recorded' | 'event-withdrawn', { id, label, when }: Event, more = {}): Entry {
  return { action, subject: label, details: { event: id, when, ...more } }
}

import type { Entry } from '@dashboard/audit'
import { endpoints, type RecordedTarget } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { confirmTarget, kpiTargetsPage, setTarget, targetsPage, withdrawTarget, type Kpi } from '@dashboard/kpis'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { serveChange } from '../serve-change.ts'
import { servePublished, type Published } from '../serve-endpoint.ts'
import { knownKpi } from './known-kpi.ts'

/** The targets of every KPI: to read, to set from a month on, to confirm, to withdraw. */
export function targetRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: true }
  servePublished(app, published, endpoints.targets, ({ release, targets }) => ({
    value: targetsPage(release, targets),
  }))
  servePublished(app, published, endpoints.kpiTargets, ({ release, targets }, { params }) => ({
    value: kpiTargetsPage(release, knownKpi(params.kpi), targets),
  }))
  serveChange(
    app,
    changing,
    endpoints.setTarget,
    (transaction, { release }, { params, body, by }) =>
      setTarget(transaction, release, knownKpi(params.kpi), { ...body, recordedBy: by }),
    (target, { params, body }) => entryOf('target-set', knownKpi(params.kpi), target, body.reason),
  )
  serveChange(
    app,
    changing,
    endpoints.confirmTarget,
    (transaction, _current, { params, body, by }) =>
      confirmTarget(transaction, knownKpi(params.kpi), params.target, { ...body, recordedBy: by }),
    (target, { params, body }) => entryOf('target-confirmed', knownKpi(params.kpi), target, body.reason),
  )
  serveChange(
    app,
    changing,
    endpoints.withdrawTarget,
    (transaction, _current, { params, body, by }) =>
      withdrawTarget(transaction, knownKpi(params.kpi), params.target, { ...body, withdrawnBy: by }),
    (target, { params, body }) => entryOf('target-withdrawn', knownKpi(params.kpi), target, body.reason),
  )
}

function entryOf(
  action: 'target-set' | 'target-confirmed' | 'target-withdrawn',
  { id: kpi, code }: Kpi,
  { id, words, from, status }: RecordedTarget,
  reason: string,
): Entry {
  return { action, subject: code, details: { kpi, target: id, words, from, status, reason } }
}

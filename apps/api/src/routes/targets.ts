import { endpoints } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { confirmTarget, kpiTargetsPage, setTarget, targetsPage, withdrawTarget } from '@dashboard/kpis'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { serveChange } from '../serve-change.ts'
import { servePublished, type Published } from '../serve-endpoint.ts'
import { knownKpi } from './known-kpi.ts'

/** The targets of every KPI: to read, to set from a month on, to confirm, to withdraw. */
export function targetRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const { releases } = published
  servePublished(app, published, endpoints.targets, ({ release, targets }) => ({
    value: targetsPage(release, targets),
  }))
  servePublished(app, published, endpoints.kpiTargets, ({ release, targets }, { params }) => ({
    value: kpiTargetsPage(release, knownKpi(params.kpi), targets),
  }))
  serveChange(app, releases, endpoints.setTarget, ({ release }, { params, body }) =>
    setTarget(db, release, knownKpi(params.kpi), body),
  )
  serveChange(app, releases, endpoints.confirmTarget, (_current, { params, body }) =>
    confirmTarget(db, knownKpi(params.kpi), params.target, body),
  )
  serveChange(app, releases, endpoints.withdrawTarget, (_current, { params, body }) =>
    withdrawTarget(db, knownKpi(params.kpi), params.target, body),
  )
}

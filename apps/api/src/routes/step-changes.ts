import type { Entry } from '@dashboard/audit'
import { endpoints, type StepChange } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { recordStepChange, stepChangesPage, withdrawStepChange, type Kpi } from '@dashboard/kpis'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { serveChange } from '../serve-change.ts'
import { servePublished, type Published } from '../serve-endpoint.ts'
import { knownKpi } from './known-kpi.ts'

/** The lasting changes that analysts have recorded of a KPI: to read, to record, to withdraw. */
export function stepChangeRoutes(app: FastifyInstance, published: Published, db: Kysely<DB>): void {
  const changing = { releases: published.releases, db, held: true }
  servePublished(app, published, endpoints.stepChanges, ({ release, stepChanges }, { params }) => ({
    value: stepChangesPage(release, knownKpi(params.kpi), stepChanges),
  }))
  serveChange(
    app,
    changing,
    endpoints.recordStepChange,
    (transaction, { release }, { params, body, by }) =>
      recordStepChange(transaction, release, knownKpi(params.kpi), { ...body, recordedBy: by }),
    (made, { params, body }) => entryOf('step-change-recorded', knownKpi(params.kpi), made, body.reason),
  )
  serveChange(
    app,
    changing,
    endpoints.withdrawStepChange,
    (transaction, _current, { params, body, by }) =>
      withdrawStepChange(transaction, knownKpi(params.kpi), params.stepChange, { ...body, withdrawnBy: by }),
    (made, { params, body }) => entryOf('step-change-withdrawn', knownKpi(params.kpi), made, body.reason),
  )
}

function entryOf(
  action: 'step-change-recorded' | 'step-change-withdrawn',
  { id: kpi, code }: Kpi,
  { id, month, label }: StepChange,
  reason: string,
): Entry {
  return { action, subject: code, details: { kpi, stepChange: id, month, label, reason } }
}

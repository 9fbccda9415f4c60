import { endpoints } from '@dashboard/contract'
import { chargeRatesPage, dataPage, definitionsPage, overviewPage, standingOf } from '@dashboard/kpis'
import { reportCsv } from '@dashboard/papers'
import type { FastifyInstance } from 'fastify'
import { servePublished, type Published } from '../serve-endpoint.ts'

/** Every KPI at a glance and in words, and what the load in force read. */
export function overviewRoutes(app: FastifyInstance, published: Published): void {
  servePublished(app, published, endpoints.overview, ({ release }, { query }) => ({
    value: overviewPage(release, query),
  }))
  servePublished(app, published, endpoints.chargeRates, ({ release }, { query }) => ({
    value: chargeRatesPage(release, query),
  }))
  servePublished(app, published, endpoints.definitions, ({ release }) => ({ value: definitionsPage(release) }))
  servePublished(app, published, endpoints.data, ({ release }) => ({ value: dataPage(release) }))
  servePublished(app, published, endpoints.load, ({ release, report }) => ({
    value: { standing: standingOf(release), ...report },
  }))
  servePublished(app, published, endpoints.loadReport, ({ release, report }) => ({
    value: report,
    fileName: `load-${release.loadId}.json`,
  }))
  servePublished(app, published, endpoints.loadReportCsv, ({ release, report }) => ({
    value: reportCsv(report),
    fileName: `load-${release.loadId}.csv`,
  }))
}

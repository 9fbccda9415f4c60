import { endpoints, type LoadReport } from '@dashboard/contract'
import { chargeRatesPage, dataPage, definitionsPage, overviewPage, standingOf } from '@dashboard/kpis'
import { reportCsv } from '@dashboard/papers'
import type { FastifyInstance } from 'fastify'
import { Refused } from '../problems.ts'
import { servePublished, type Make, type Published } from '../serve-endpoint.ts'

export const makeOverview: Make<typeof endpoints.overview> = ({ release }, { query }) => ({
  value: overviewPage(release, query),
})

/** Every KPI at a glance and in words, and what the load in force read. */
export function overviewRoutes(app: FastifyInstance, published: Published): void {
  servePublished(app, published, endpoints.overview, makeOverview)
  servePublished(app, published, endpoints.chargeRates, ({ release }, { query }) => ({
    value: chargeRatesPage(release, query),
  }))
  servePublished(app, published, endpoints.definitions, ({ release }) => ({ value: definitionsPage(release) }))
  servePublished(app, published, endpoints.data, ({ release }) => ({ value: dataPage(release) }))
  servePublished(app, published, endpoints.load, ({ release, report }) => ({
    value: { standing: standingOf(release), ...told(report) },
  }))
  servePublished(app, published, endpoints.loadReport, ({ release, report }) => ({
    value: told(report),
    fileName: `load-${release.loadId}.json`,
  }))
  servePublished(app, published, endpoints.loadReportCsv, ({ release, report }) => ({
    value: reportCsv(told(report)),
    fileName: `load-${release.loadId}.csv`,
  }))
}

function told(report: LoadReport | null): LoadReport {
  if (!report) throw new Refused(403, 'The load report is for the restricted view.')
  return report
}

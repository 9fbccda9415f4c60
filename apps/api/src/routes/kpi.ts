import { leavingOf } from '@dashboard/board-papers'
import { endpoints } from '@dashboard/contract'
import { kpiPage } from '@dashboard/kpis'
import { figureCsv } from '@dashboard/papers'
import type { FastifyInstance } from 'fastify'
import { exportOf, viewOf } from '../audit/entries-of-pages.ts'
import { Refused } from '../problems.ts'
import { servePublished, type Published } from '../serve-endpoint.ts'
import { knownKpi } from './known-kpi.ts'

/** One KPI, and each of its figures as data. */
export function kpiRoutes(app: FastifyInstance, published: Published): void {
  servePublished(app, published, endpoints.kpi, ({ release }, { params, query }) => {
    const kpi = knownKpi(params.kpi)
    const page = kpiPage(release, kpi, query)
    return { value: page, entry: viewOf(kpi, page) }
  })
  servePublished(app, published, endpoints.figureCsv, ({ release }, { params, query }) => {
    const kpi = knownKpi(params.kpi)
    const page = kpiPage(release, kpi, query)
    const figure = page.figures.find(({ id }) => id === params.figure)
    if (!figure) throw new Refused(404, 'This KPI has no such figure. Choose one from its page.')
    return {
      value: figureCsv(figure),
      fileName: `${figure.fileName}.csv`,
      entry: exportOf(kpi, page, figure),
      leaving: leavingOf(page, figure, query),
    }
  })
}

import { setImmediate as letOthers } from 'node:timers/promises'
import { kpiPage as schema } from '@dashboard/contract'
import { judgedTiles, kpiPage, standingOf, type Release } from '@dashboard/kpis'
import type { PaperSource } from './paper-source.ts'

/** The figures of a release in force; one KPI after another, so that others of the process have their turn. */
export function liveSource(release: Release): PaperSource {
  return {
    audience: release.audience,
    standing: standingOf(release),
    releaseId: release.releaseId,
    meeting: null,
    pageOf: async (kpi, { population, by }) => {
      await letOthers()
      const page = schema.parse(kpiPage(release, kpi, { population }))
      if (by === null || by === page.by || page.unavailable) return page
      if (!page.breakdowns.some(({ id }) => id === by)) return 'This breakdown is not told in this view.'
      return schema.parse(kpiPage(release, kpi, { population, by }))
    },
    tileOf: async (kpi, population) => {
      await letOthers()
      return judgedTiles(release, [kpi], population)[0]?.tile ?? null
    },
  }
}

import { setImmediate as letOthers } from 'node:timers/promises'
import type { Figure, KpiPage } from '@dashboard/contract'
import { kpiPage, kpis, type Kpi, type Release } from '@dashboard/kpis'

/** What a page of a release in force has, small enough to keep of all. */
export type PageInForce = {
  kpi: Kpi
  figures: Pick<Figure, 'id' | 'label' | 'figureId'>[]
  breakdowns: KpiPage['breakdowns']
}

const known = new WeakMap<Release, Promise<PageInForce[]>>()

/** The pages of a release as they are usually asked for; worked out once, one after another, so that others have their turn. */
export function pagesOf(release: Release): Promise<PageInForce[]> {
  const found = known.get(release) ?? lookThrough(release)
  known.set(release, found)
  return found
}

async function lookThrough(release: Release): Promise<PageInForce[]> {
  const pages: PageInForce[] = []
  for (const kpi of kpis) {
    const { figures, breakdowns } = kpiPage(release, kpi)
    pages.push({
      kpi,
      figures: figures.map(({ id, label, figureId }) => ({ id, label, figureId })),
      breakdowns,
    })
    await letOthers()
  }
  return pages
}

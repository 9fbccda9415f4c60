import type { KpiPage, Point, SeriesShape } from '@dashboard/contract'

/** How a KPI went, where that is told by periods, and the latest of them that can be judged. */
export type Course = { series: SeriesShape; latest: Point }

export function courseOf(page: KpiPage | null): Course | null {
  const [series] = page?.figures.flatMap(({ chart }) => (chart.shape === 'series' ? chart : [])) ?? []
  const latest = series?.points.findLast(({ mature }) => mature)
  return series && latest ? { series, latest } : null
}

/** Why a value is not there, in shorthand. */
export function shorthandOf(point: Point | undefined): '[c]' | '[x]' {
  return point?.status.includes('c') ? '[c]' : '[x]'
}

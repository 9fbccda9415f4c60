import { addMonths, type Month } from '@dashboard/contract/month'
import { asMonthlyShare } from '../as-share.ts'
import type { Kpi } from '../define-kpi.ts'
import { readKpi } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { judge, mostMonths, type Judgement } from './judge.ts'

/** What a chart finds at its latest mature point. */
export type Found = {
  variation: Judgement['variation']
  /** A higher value is more of what people speak of: not so of days between cases, nor of a wait told by its share in time. */
  direct: boolean
}

/** What the chart of a KPI finds up to a month; null of a KPI that has no figures by month. */
export function foundIn(release: Release, kpi: Kpi, month: Month): Found | null {
  const [whole] = readKpi(release, kpi)
  if (!whole) return null
  const reading = asMonthlyShare(whole) ?? whole
  const { variation, grain } = judge(reading, { from: addMonths(month, 1 - mostMonths), to: month })
  return { variation, direct: grain !== 'event' && whole.measure.kind !== 'duration' }
}

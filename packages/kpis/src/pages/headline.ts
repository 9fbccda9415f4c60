import { formatDays } from '@dashboard/contract/value'
import { incidenceQuantile } from '@dashboard/statistics'
import { monthsOf, shareOf } from '../figures/wording.ts'
import type { Reading } from '../read-kpi.ts'
import { headlineMonths, timedCurve } from '../timed-curve.ts'

/** The title of a KPI's page: its finding in one line. */
export function headlineTitle(reading: Reading): string {
  const { kpi, measure, headline } = reading
  if (!headline) return `${kpi.shortTitle}: too early to judge`
  if (measure.kind !== 'duration')
    return `${kpi.shortTitle}: ${shareOf(headline)} in the latest ${headline.months} mature months`
  const median = medianOf(reading)
  const half =
    median === null ? `fewer than half ${kpi.words.met} so far` : `half ${kpi.words.met} by day ${formatDays(median)}`
  return `${kpi.shortTitle}: ${half}`
}

/** The day by which half of the headline's cases had ended as wished; null: not reached. */
export function medianOf(reading: Reading): number | null {
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  return timed ? incidenceQuantile(timed.curve, timed.wished, 0.5) : (reading.headline?.value ?? null)
}

/** `May 2025 to April 2026, latest 12 mature months`. */
export function headlinePeriod({ headline }: Reading): string {
  return headline ? `${monthsOf(headline)}, latest ${headline.months} mature months` : 'No mature month yet'
}

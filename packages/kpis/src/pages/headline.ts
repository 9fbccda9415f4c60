import type { Judgement } from '../judge/judge.ts'
import { findingOf } from '../judge/sentence.ts'
import { monthsOf } from '../wording.ts'
import type { Reading } from '../read-kpi.ts'
import { halfReached } from './half-reached.ts'

/** The title of a KPI's page: its finding, in at most ten words. */
export function headlineTitle(reading: Reading, judgement: Judgement): string {
  const { kpi, headline } = reading
  if (!headline) return `${kpi.shortTitle}: too early to judge`
  return `${kpi.shortTitle}: ${findingOf(reading, judgement)?.phrase ?? halfReached(reading).phrase}`
}

/** `May 2025 to April 2026, latest 12 mature months`. */
export function headlinePeriod({ headline }: Reading): string {
  return headline ? `${monthsOf(headline)}, latest ${headline.months} mature months` : 'No mature month yet'
}

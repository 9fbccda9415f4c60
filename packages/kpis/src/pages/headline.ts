import type { Judgement } from '../judge/judge.ts'
import { findingOf } from '../judge/sentence.ts'
import { capitalised, monthsOf } from '../wording.ts'
import type { Population } from '../population.ts'
import type { Reading } from '../read-kpi.ts'
import { halfReached } from './half-reached.ts'

/** The title of a KPI's page: its finding, in at most ten words; it names the population where that is not the usual one. */
export function headlineTitle(reading: Reading, judgement: Judgement, population: Population): string {
  const { kpi, headline } = reading
  const subject = judgedName(reading)
  const name = kpi.ownPopulation || population === '8q' ? subject : `${subject} (${population})`
  if (!headline) return `${name}: too early to judge`
  return `${name}: ${findingOf(reading, judgement)?.phrase ?? halfReached(reading).phrase}`
}

/** A waiting time told by its share in time is named so: a higher one is a shorter wait. */
export function judgedName({ kpi, measure }: Reading): string {
  const inTime = kpi.kind === 'duration' && measure.kind === 'proportion'
  return inTime ? capitalised(kpi.words.met) : kpi.shortTitle
}

/** `May 2025 to April 2026, latest 12 mature months`. */
export function headlinePeriod({ headline }: Reading): string {
  if (!headline) return 'No mature month yet'
  return headline.months === 1 ? monthsOf(headline) : `${monthsOf(headline)}, latest ${headline.months} mature months`
}

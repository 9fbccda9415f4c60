import { cumulativeIncidence, type IncidenceStep } from '@dashboard/statistics'
import type { Reading } from './read-kpi.ts'
import { timedCases, type TimedCase } from './timed-cases.ts'

export type TimedCurve = {
  /** Times in days, or in hours where they are measured to the minute. */
  cases: TimedCase[]
  curve: IncidenceStep[]
  /** The end that is wished for; the others compete with it. */
  wished: string
  people: number
}

/** The cases of the months from `first` to `last` (indexes) and their incidence, where single days may be seen; else null. */
export function timedCurve({ measure, series }: Reading, first: number, last: number): TimedCurve | null {
  if (measure.kind !== 'duration' || !series.histogram) return null
  const ends = Object.keys(measure.ends)
  const cases = timedCases(series.histogram, measure, first, last)
  const people = cases.reduce((total, each) => total + each.cases, 0)
  return { cases, curve: cumulativeIncidence(cases), wished: ends[0] ?? '', people }
}

/** The indexes of the months that the headline of a reading pools. */
export function headlineMonths({ points, headline }: Reading): [number, number] | null {
  const first = headline ? points.findIndex(({ month }) => month === headline.month) : -1
  return headline && first >= 0 ? [first, first + headline.months - 1] : null
}

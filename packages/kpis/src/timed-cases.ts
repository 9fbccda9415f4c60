import type { Histogram, Numbers } from './cell.ts'
import type { DurationMeasure } from './clock.ts'

export type TimedCase = { time: number; cause: string | null; cases: number }

/** The cases of months `first` to `last` of a histogram in days or hours, with the name of how they ended; null while waiting. */
export function timedCases(histogram: Histogram, measure: DurationMeasure, first: number, last: number): TimedCase[] {
  const ends = Object.keys(measure.ends)
  const end = firstOf(histogram.month, last + 1)
  const cases: TimedCase[] = []
  for (let index = firstOf(histogram.month, first); index < end; index += 1) {
    cases.push({
      time: histogram.length[index] ?? 0,
      cause: ends[(histogram.end[index] ?? 0) - 1] ?? null,
      cases: histogram.cases[index] ?? 0,
    })
  }
  return cases
}

/** Where a month begins, or would: histograms are kept in the order of their months, so nobody has to go through them all. */
function firstOf(months: Numbers, month: number): number {
  let [low, high] = [0, months.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((months[middle] ?? 0) < month) low = middle + 1
    else high = middle
  }
  return low
}

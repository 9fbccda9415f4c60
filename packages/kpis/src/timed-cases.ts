import type { Histogram } from './cell.ts'
import { clockOf, inUnits, type DurationMeasure } from './clock.ts'

export type TimedCase = { time: number; cause: string | null; cases: number }

/** The cases of some months of a histogram in days or hours, with the name of how they ended; null while waiting. */
export function timedCases(histogram: Histogram, measure: DurationMeasure, months: ReadonlySet<number>): TimedCase[] {
  const ends = Object.keys(measure.ends)
  const clock = clockOf(measure)
  return histogram.month.flatMap((month, index) =>
    months.has(month)
      ? [
          {
            time: inUnits(histogram.length[index] ?? 0, clock),
            cause: ends[(histogram.end[index] ?? 0) - 1] ?? null,
            cases: histogram.cases[index] ?? 0,
          },
        ]
      : [],
  )
}

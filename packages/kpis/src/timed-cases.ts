import type { Histogram } from './cell.ts'

/** The cases of some months of a histogram, with the name of how they ended; null while waiting. */
export function timedCases(
  histogram: Histogram,
  ends: string[],
  months: ReadonlySet<number>,
): { time: number; cause: string | null; cases: number }[] {
  return histogram.month.flatMap((month, index) =>
    months.has(month)
      ? [
          {
            time: histogram.length[index] ?? 0,
            cause: ends[(histogram.end[index] ?? 0) - 1] ?? null,
            cases: histogram.cases[index] ?? 0,
          },
        ]
      : [],
  )
}

import type { Reading } from '../read-kpi.ts'

/** Cases of all months that still wait at the as-at date, and the longest of their waits in days. */
export function waitingNow({ series }: Reading): { cases: number; longest: number } | null {
  const { histogram } = series
  if (!histogram) return null
  const open = histogram.end.flatMap((end, index) =>
    end === 0 ? [{ days: histogram.length[index] ?? 0, cases: histogram.cases[index] ?? 0 }] : [],
  )
  return {
    cases: open.reduce((total, { cases }) => total + cases, 0),
    longest: open.reduce((most, { days }) => Math.max(most, days), 0),
  }
}

import type { Reading } from '../read-kpi.ts'

/** Cases of all months that still wait at the as-at date, and the longest of their waits in days or hours. */
export function waitingNow({ series, measure }: Reading): { cases: number; longest: number } | null {
  const { histogram } = series
  if (!histogram || measure.kind !== 'duration') return null
  const open = [...histogram.end].flatMap((end, index) =>
    end === 0 ? [{ time: histogram.length[index] ?? 0, cases: histogram.cases[index] ?? 0 }] : [],
  )
  return {
    cases: open.reduce((total, { cases }) => total + cases, 0),
    longest: open.reduce((most, { time }) => Math.max(most, time), 0),
  }
}

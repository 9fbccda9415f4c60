import type { NativeSeries } from './native-chart.ts'

type Interval = { value: number | null; lower: number | null; upper: number | null }

/** How far the interval of each value reaches from it; null where none has one. */
export function reachOf(intervals: readonly Interval[]): NativeSeries['reach'] {
  const reaches = intervals.map(({ value, lower, upper }) =>
    value === null || lower === null || upper === null ? null : { below: value - lower, above: upper - value },
  )
  if (reaches.every((reach) => reach === null)) return null
  return {
    below: reaches.map((reach) => reach?.below ?? null),
    above: reaches.map((reach) => reach?.above ?? null),
  }
}

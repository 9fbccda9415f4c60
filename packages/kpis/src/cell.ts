import type { Month } from '@dashboard/contract/month'

/** Numbers of which there can be millions take four bytes each while they are counted. */
export type Numbers = number[] | Uint32Array

/** Durations packed by month index, length in days or hours, way of ending (0 = still waiting, then the order of `ends`) and number of cases. */
export type Histogram = { month: Numbers; length: Numbers; end: Numbers; cases: Numbers }

/** Exact counts by month of one category, before disclosure control. */
export type Cell = {
  population: string
  kpiId: string
  measureId: string
  breakdown: string
  category: string
  part: string
  firstMonth: Month
  cases: number[]
  met: number[] | null
  unknown: number[] | null
  exposure: number[] | null
  histogram: Histogram | null
  /** Of counts of rare cases, for the whole force: the day of every case, counted from the first day of `firstMonth`. */
  days: number[] | null
}

import type { Audience, Disclosed, Shorthand } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import type { Histogram } from './cell.ts'

/** Counts of a run of months as an audience may see them; null where they are protected. */
export type Count = {
  month: Month
  months: number
  numerator: number | null
  denominator: number | null
  unknown: number | null
  exposure: number | null
  status: Shorthand[]
  /** Waiting times of audiences that see no single days: share ended as wished by each horizon, and the median. */
  within?: Record<string, number | null>
  median?: number | null
  /** Its table is withheld whole, as it would tell of a protected count. */
  withheld?: true
}

/** One category of one measure after disclosure control. */
export type Series = Disclosed<{
  audience: Audience
  population: string
  kpiId: string
  measureId: string
  breakdown: string
  category: string
  part: string
  /** Months, or quarters for the public. */
  periods: Count[]
  /** Complete financial years, for audiences that may not pool months themselves. */
  years: Count[]
  /** Single durations, for the restricted audience alone. */
  histogram: Histogram | null
  /** Days of single cases from the first day of the first month, for the restricted audience alone. */
  days: number[] | null
}>

import { monthRange, monthsBetween } from '@dashboard/contract/month'
import type { Cell } from '../cell.ts'
import type { Kpi, Measure } from '../define-kpi.ts'
import { breakdownsOf, type Dimension } from '../dimensions.ts'
import type { Population } from '../population.ts'
import { byCategory, readProfiles } from './by-category.ts'
import type { Listing } from './list-cases.ts'
import type { Profiles } from './profiles.ts'
import { tally, type Counted } from './tally.ts'

export type Given = {
  kpi: Kpi
  measure: Measure
  population: Population
  /** None where only the whole force is counted. */
  profiles: Profiles | null
}

/** Counts the cases of a measure by month, for the whole force and by each of its breakdowns. */
export function countCells({ kpi, measure, population, profiles }: Given, listing: Listing): Cell[] {
  const { first, last, days } = listing
  const rows = listing.rows.map(({ month, profiles: list, ...answer }): Counted => ({
    ...answer,
    index: monthsBetween(first, month ?? first),
    profiles: list === null ? null : readProfiles(list),
  }))
  const months = monthRange(first, last).length
  const base = { population, kpiId: kpi.id, measureId: measure.id, firstMonth: first, days: null }
  const count = (breakdown: Cell['breakdown'], category: string, group: Counted[]) =>
    tally(measure, group, months).map((counts): Cell => ({ ...base, breakdown, category, ...counts }))
  const whole = count('all', 'all', rows).map((cell) => ({ ...cell, days }))
  if (!profiles) return whole
  const parts = countedBy(kpi, measure).flatMap((breakdown) =>
    byCategory(rows, profiles, breakdown).flatMap(([category, group]) => count(breakdown, category, group)),
  )
  return [...whole, ...parts]
}

/** Of further measures divisions with another dimension would be many cells that nobody reads. */
function countedBy(kpi: Kpi, measure: Measure) {
  const dimensions = dimensionsOf(kpi, measure)
  return measure.id === kpi.id ? breakdownsOf(dimensions) : dimensions
}

/** What a measure is broken down by: the dimensions of its KPI unless it says otherwise. */
export function dimensionsOf(kpi: Kpi, measure: Measure): readonly Dimension[] {
  return measure.breakdowns ?? kpi.breakdowns
}

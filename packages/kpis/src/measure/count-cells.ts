import { monthRange, monthsBetween } from '@dashboard/contract/month'
import type { Cell } from '../cell.ts'
import type { Kpi, Measure } from '../define-kpi.ts'
import { breakdownsOf, type Dimension } from '../dimensions.ts'
import type { Population } from '../population.ts'
import { byCategory, readProfiles } from './by-category.ts'
import { firstMonth, type ListedRow, type Listing } from './list-cases.ts'
import type { Profiles } from './profiles.ts'
import { tally, type Counted } from './tally.ts'

export type Given = {
  kpi: Kpi
  measure: Measure
  /** Those whose cells come from one listing: that of the last, which holds the cases of the others. */
  populations: readonly Population[]
  /** None where only the whole force is counted. */
  profiles: Profiles | null
}

/** Counts the cases of a measure by month, for the whole force and by each of its breakdowns. */
export function countCells({ kpi, measure, populations, profiles }: Given, { rows, days, last }: Listing): Cell[] {
  const read = rows.map(({ profiles: list, ...row }) => ({
    ...row,
    profiles: list === null ? null : readProfiles(list),
  }))
  return populations.flatMap((population, at) => {
    const own = at < populations.length - 1 && profiles ? only8q(read, profiles) : read
    const first = firstMonth(own, last)
    const counted = own.map(({ month, ...row }): Counted => ({ ...row, index: monthsBetween(first, month ?? first) }))
    const months = monthRange(first, last).length
    const base = { population, kpiId: kpi.id, measureId: measure.id, firstMonth: first, days: null }
    const count = (breakdown: Cell['breakdown'], category: string, group: Counted[]) =>
      tally(measure, group, months).map((counts): Cell => ({ ...base, breakdown, category, ...counts }))
    const whole = count('all', 'all', counted).map((cell) => ({ ...cell, days }))
    if (!profiles) return whole
    const parts = countedBy(kpi, measure).flatMap((breakdown) =>
      byCategory(counted, profiles, breakdown).flatMap(([category, group]) => count(breakdown, category, group)),
    )
    return [...whole, ...parts]
  })
}

type Row = Omit<ListedRow, 'profiles'> & { profiles: Uint32Array | null }

/** The same rows with their cases of class 8Q alone. */
function only8q(rows: Row[], { in8q }: Profiles): Row[] {
  return rows.flatMap((row): Row[] => {
    const profiles = row.profiles?.filter((profile) => in8q[profile]) ?? null
    return profiles && profiles.length > 0 ? [{ ...row, profiles, cases: profiles.length }] : []
  })
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

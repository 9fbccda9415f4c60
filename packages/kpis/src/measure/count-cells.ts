import { addMonths, monthRange, monthsBetween, type Month } from '@dashboard/contract/month'
import type { Cell } from '../cell.ts'
import type { DurationMeasure } from '../clock.ts'
import type { Kpi, Measure } from '../define-kpi.ts'
import { breakdownsOf, type Breakdown, type Dimension } from '../dimensions.ts'
import type { Population } from '../population.ts'
import type { Answer } from './answer-columns.ts'
import { byCategory, categoriesOf, type Categories } from './by-category.ts'
import { firstMonth, type ListedRow, type Listing } from './list-cases.ts'
import { onlyWanted, orderDurations } from './order-durations.ts'
import type { Profiles } from './profiles.ts'
import { tallyDurations } from './tally-durations.ts'
import { tally, type Counted, type Counting, type Counts } from './tally.ts'

export type Given = {
  kpi: Kpi
  measure: Measure
  /** Those whose cells come from one listing: that of the last, which holds the cases of the others. */
  populations: readonly Population[]
  /** None where only the whole force is counted. */
  profiles: Profiles | null
}

/**
 * Counts the cases of a measure by month: of one population after the other the whole force, then each breakdown. Each is
 * counted when it is asked for, as the cells of a million cases are worth letting go.
 */
export function* countCells({ kpi, measure, populations, profiles }: Given, { rows, days, last }: Listing) {
  const of = measure.kind === 'duration' ? timed(rows, measure, profiles, last) : counted(rows, measure, last)
  for (const [at, population] of populations.entries()) {
    const only8q = at < populations.length - 1 && profiles !== null
    const { first, by } = of(only8q ? (profile: number) => profiles.in8q[profile] === 1 : null)
    const base = { population, kpiId: kpi.id, measureId: measure.id, firstMonth: first }
    const cells = (breakdown: Breakdown | 'all', categories: Categories | null) =>
      by(categories).map(([category, counts]): Cell => {
        return { ...base, breakdown, category, ...counts, days: breakdown === 'all' ? days : null }
      })
    yield (function* () {
      yield cells('all', null)
      if (!profiles) return
      for (const breakdown of countedBy(kpi, measure)) yield cells(breakdown, categoriesOf(profiles, breakdown))
    })()
  }
}

/** Of which profiles the cases are counted; null for all. */
type Wanted = ((profile: number) => boolean) | null

/** Counts by the categories of a breakdown, or those of the whole force. */
type Found = { first: Month; by: (categories: Categories | null) => [category: string, Counts][] }

function counted(listed: ListedRow[], measure: Counting, last: Month) {
  return (wanted: Wanted): Found => {
    const rows = listed.flatMap((row) => only(row, wanted))
    const first = firstMonth(rows, last)
    const months = monthRange(first, last).length
    const placed = rows.map(({ month, ...row }): Counted => ({ ...row, index: monthsBetween(first, month ?? first) }))
    const count = (category: string, group: Counted[]) =>
      tally(measure, group, months).map((counts): [string, Counts] => [category, counts])
    const by = (categories: Categories | null) =>
      categories
        ? byCategory(placed, categories).flatMap(([category, group]) => count(category, group))
        : count('all', placed)
    return { first, by }
  }
}

type Row = Answer & { month: Month | null; profiles: Uint32Array | null }

/** A row with those of its cases alone that are wanted. */
function only({ numbers, ...row }: ListedRow, wanted: Wanted): Row[] {
  if (!numbers || !wanted) return [{ ...row, profiles: numbers }]
  const profiles = numbers.filter(wanted)
  if (profiles.length === 0) return []
  return [{ ...row, profiles, cases: numbers.length === 1 ? row.cases : profiles.length }]
}

/** The listed rows are taken out of their list, so that the memory of millions of cases is free once they are in order. */
function timed(listed: ListedRow[], measure: DurationMeasure, profiles: Profiles | null, last: Month) {
  const rows = listed.splice(0).flatMap(({ numbers, ...row }) => (numbers ? [{ ...row, numbers }] : []))
  const earliest = firstMonth(rows, last)
  const all = orderDurations(rows, {
    ends: Object.keys(measure.ends),
    profiles: profiles?.in8q.length ?? 1,
    indexOf: ({ month }) => monthsBetween(earliest, month ?? earliest),
  })
  return (wanted: Wanted): Found => {
    const { later, ...durations } = wanted ? onlyWanted(all, wanted) : { ...all, later: 0 }
    const first = addMonths(earliest, later)
    const months = monthRange(first, last).length
    return { first, by: (categories) => tallyDurations(durations, months, categories ?? wholeForce) }
  }
}

const wholeForce = { names: ['all'], of: () => 0 }

/** Of further measures divisions with another dimension would be many cells that nobody reads. */
function countedBy(kpi: Kpi, measure: Measure) {
  const dimensions = dimensionsOf(kpi, measure)
  return measure.id === kpi.id ? breakdownsOf(dimensions) : dimensions
}

/** What a measure is broken down by: the dimensions of its KPI unless it says otherwise. */
export function dimensionsOf(kpi: Kpi, measure: Measure): readonly Dimension[] {
  return measure.breakdowns ?? kpi.breakdowns
}

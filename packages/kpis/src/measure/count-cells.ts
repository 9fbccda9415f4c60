import { monthRange, monthsBetween, type Month } from '@dashboard/contract/month'
import type { Cell } from '../cell.ts'
import type { DurationMeasure } from '../clock.ts'
import type { Kpi, Measure } from '../define-kpi.ts'
import { breakdownsOf, type Breakdown, type Dimension } from '../dimensions.ts'
import type { Population } from '../population.ts'
import type { Answer } from './answer-columns.ts'
import { byCategory, categoriesOf } from './by-category.ts'
import { firstMonth, type ListedRow, type Listing } from './list-cases.ts'
import { readNumbers } from './packed-cases.ts'
import type { Profiles } from './profiles.ts'
import { orderDurations, readTimed, tallyDurations } from './tally-durations.ts'
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
 * Counts the cases of a measure by month, for the whole force and by each of its breakdowns; of one population after the
 * other, as the cells of a million cases are worth letting go.
 */
export function* countCells({ kpi, measure, populations, profiles }: Given, { rows, days, last }: Listing) {
  const breakdowns = profiles ? countedBy(kpi, measure) : []
  for (const [at, population] of populations.entries()) {
    const only8q = at < populations.length - 1 && profiles !== null
    const wanted = only8q ? (profile: number) => profiles.in8q[profile] === true : () => true
    const given = { measure, profiles, breakdowns, wanted, last }
    const { first, counts } =
      measure.kind === 'duration' ? timed(rows, { ...given, measure }) : counted(rows, { ...given, measure })
    const base = { population, kpiId: kpi.id, measureId: measure.id, firstMonth: first }
    yield counts.map(([breakdown, category, each]): Cell => {
      return { ...base, breakdown, category, ...each, days: breakdown === 'all' ? days : null }
    })
  }
}

type Wanted<M extends Measure> = {
  measure: M
  profiles: Profiles | null
  breakdowns: readonly Breakdown[]
  wanted: (profile: number) => boolean
  last: Month
}
type Found = { first: Month; counts: [breakdown: string, category: string, Counts][] }

function counted(listed: ListedRow[], { measure, profiles, breakdowns, wanted, last }: Wanted<Counting>): Found {
  const rows = listed.flatMap((row) => only(row, wanted))
  const first = firstMonth(rows, last)
  const months = monthRange(first, last).length
  const placed = rows.map(({ month, ...row }): Counted => ({ ...row, index: monthsBetween(first, month ?? first) }))
  const count = (breakdown: string, category: string, group: Counted[]) =>
    tally(measure, group, months).map((counts): Found['counts'][number] => [breakdown, category, counts])
  const parts = breakdowns.flatMap((breakdown) =>
    profiles
      ? byCategory(placed, profiles, breakdown).flatMap(([category, group]) => count(breakdown, category, group))
      : [],
  )
  return { first, counts: [...count('all', 'all', placed), ...parts] }
}

type Row = Answer & { month: Month | null; profiles: Uint32Array | null }

/** A row with those of its cases alone that are wanted. */
function only({ packed, ...row }: ListedRow, wanted: (profile: number) => boolean): Row[] {
  if (!packed) return [{ ...row, profiles: null }]
  const profiles = readNumbers(packed).filter(wanted)
  if (profiles.length === 0) return []
  return [{ ...row, profiles, cases: packed.length === 4 ? row.cases : profiles.length }]
}

function timed(listed: ListedRow[], { measure, profiles, breakdowns, wanted, last }: Wanted<DurationMeasure>): Found {
  const rows = readTimed(listed).filter(({ numbers }) => numbers.some((profile, at) => at % 2 === 0 && wanted(profile)))
  const first = firstMonth(rows, last)
  const months = monthRange(first, last).length
  const durations = orderDurations(rows, {
    ends: Object.keys(measure.ends),
    profiles: profiles?.in8q.length ?? 1,
    wanted,
    indexOf: ({ month }) => monthsBetween(first, month ?? first),
  })
  const by = (breakdown: string, category: { names: string[]; of: (profile: number) => number }) =>
    tallyDurations(durations, months, category).map(([name, counts]): Found['counts'][number] => [
      breakdown,
      name,
      counts,
    ])
  const parts = breakdowns.flatMap((breakdown) => {
    if (!profiles) return []
    const { names, of } = categoriesOf(profiles, breakdown)
    return by(breakdown, { names, of: (profile) => of[profile] ?? 0 })
  })
  return { first, counts: [...by('all', { names: ['all'], of: () => 0 }), ...parts] }
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

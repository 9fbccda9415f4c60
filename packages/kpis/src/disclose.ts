import { addMonths, lastDayOf, monthRange, monthsBetween, type Month } from '@dashboard/contract/month'
import type { Cell } from './cell.ts'
import { standsAlone, type Measure } from './define-kpi.ts'
import { discloseShares } from './disclose/shares.ts'
import { protect, withUnknown, type TrueCount } from './disclose/protect.ts'
import type { Count, Series } from './disclosed-series.ts'
import type { DisclosureSetting } from './disclosure-settings.ts'

/**
 * The only door by which numbers leave: what an audience may see of one category of a measure, given all its cells: the
 * whole and its stages, categories or groups, since each tells of the others. `asOn` is the day of the cut-off; a period
 * that it has not reached the end of is no complete block. `narrower`: the cells of the narrower population.
 */
export function disclose(
  cells: Cell[],
  measure: Measure,
  setting: DisclosureSetting,
  asOn: string,
  narrower: Cell[] = [],
): Series[] {
  const shown = cells.filter((cell) => isPermitted(cell, setting))
  const whole = shown.find(({ part }) => part === '')
  const parts = shown.filter(({ part }) => part !== '')
  const of = (cell: Cell, beside: Cell | null) => {
    const within = narrower.find(({ part }) => part === cell.part) ?? null
    return discloseCell({ cell, whole: beside, narrower: within, measure, asOn }, setting)
  }
  if (!whole) return parts.map((cell) => of(cell, null))
  const disclosed = of(whole, null)
  const beside = parts.map((cell) => of(cell, whole))
  return [disclosed, ...(setting.partsByYear ? beside.map((part) => withheldWith(part, disclosed, measure)) : beside)]
}

/** Outside the force one choice at a time: a breakdown, or stages and categories, or the wider population. */
function isPermitted({ breakdown, part, population }: Cell, { breakdowns }: DisclosureSetting): boolean {
  if (breakdown === 'all' || breakdowns === 'any') return true
  if (part !== '' || population !== '8q' || breakdown.includes('*')) return false
  return breakdowns === 'one' || (breakdowns === 'division' && breakdown === 'division')
}

type Given = { cell: Cell; whole: Cell | null; narrower: Cell | null; measure: Measure; asOn: string }

function discloseCell({ cell, whole, narrower, measure, asOn }: Given, audience: DisclosureSetting): Series {
  const months = monthRange(cell.firstMonth, addMonths(cell.firstMonth, cell.cases.length - 1))
  if (audience.single) return wholly(cell, measure, audience, months)
  const setting = settingOf(cell, measure, audience)
  const monthly = months.map((month, index) => {
    const within = narrower && countAt(narrower, null, measure, monthsBetween(narrower.firstMonth, month))
    const count = { ...countAt(cell, whole, measure, index), narrower: isOpen(setting) ? null : within }
    return setting.rounding === 'totals over protected parts' ? withUnknown(count, setting) : count
  })
  const shown = periodsShown(cell, measure, setting)
  const runs =
    setting.grain === 1
      ? months.map((month, index) => ({ month, indexes: [index] }))
      : blocks(months, setting.grain, asOn)
  // What holds at a month's end is told of the last month of a run, never added up over it.
  const counted = ({ indexes }: Block) => (standsAlone(measure) ? indexes.slice(-1) : indexes)
  const countsIn = (block: Block) => counted(block).flatMap((index) => monthly[index] ?? [])
  const count = (block: Block, within: Block[]): Count => {
    const parts = countsIn(block)
    return { ...protect(parts, block.month, within.map(countsIn), setting), months: block.indexes.length }
  }
  const runsIn = ({ indexes }: Block) =>
    shown !== 'periods' || standsAlone(measure)
      ? []
      : runs.filter((run) => run.indexes.every((at) => indexes.includes(at)))
  const years = blocks(months, 12, asOn).map((block) =>
    withShares(count(block, runsIn(block)), cell, measure, block, setting),
  )
  const periods = { none: [], years, periods: runs.map((run) => count(run, [])) }[shown]
  return { ...keyOf(cell), audience: setting.audience, periods, years, histogram: null, days: null } as Series
}

/** Every month as it is, with every single case: for the restricted audience. */
function wholly(cell: Cell, measure: Measure, { audience }: DisclosureSetting, months: Month[]): Series {
  const periods = months.map((month, index): Count => {
    const { numerator, denominator, unknown, exposure } = countAt(cell, null, measure, index)
    return { month, months: 1, numerator, denominator, unknown, exposure, status: [] }
  })
  const { histogram, days } = cell
  const years: Count[] = []
  return { ...keyOf(cell), audience, periods, years, histogram, days } as Series
}

function keyOf({ population, kpiId, measureId, breakdown, category, part }: Cell) {
  return { population, kpiId, measureId, breakdown, category, part }
}

/** Whether nothing is protected at all: where counts tell of no person. */
function isOpen({ smallest, rounding }: DisclosureSetting): boolean {
  return smallest <= 1 && rounding === 'never'
}

/** A year whose whole is withheld shows no parts: a stage may be the whole itself. */
function withheldWith(part: Series, whole: Series, { kind }: Measure): Series {
  const years = part.years.map((year, index): Count => {
    const { numerator, denominator } = whole.years[index] ?? { numerator: null, denominator: null }
    const withheld = numerator === null || (kind === 'funnel' && denominator === null)
    return withheld ? { ...year, numerator: null, status: ['c'] } : year
  })
  return { ...part, years }
}

/**
 * What is shown for years only is rounded whatever it is: an exact total of cases whose months stand beside another measure
 * would tell of those that are protected there. So is the whole of a mix, or a part could be more than all.
 */
function settingOf(cell: Cell, measure: Measure, setting: DisclosureSetting): DisclosureSetting {
  if (isOpen(setting)) return setting
  const whole = cell.breakdown === 'all' && cell.part === ''
  const own = whole ? { ...setting, allAlikeBelow: 0 } : { ...setting, hidesBoth: false }
  const exact = periodsShown(cell, measure, setting) === 'periods' && measure.kind !== 'mix'
  return exact ? own : { ...own, rounding: 'always' }
}

/**
 * Waiting times outside the force are given by whole years, for their cases are a handful a month; breakdowns and parts for
 * they would be few; and what looks back over months that its neighbours share, for their differences are single months.
 */
function periodsShown(
  { breakdown, part }: Cell,
  measure: Measure,
  setting: DisclosureSetting,
): 'none' | 'years' | 'periods' {
  if (measure.kind === 'duration' || ('overlaps' in measure && measure.overlaps)) return 'years'
  return breakdown !== 'all' || (part !== '' && setting.partsByYear) ? 'none' : 'periods'
}

type Block = { month: Month; indexes: number[] }

function withShares(
  count: Count,
  { histogram }: Cell,
  measure: Measure,
  { indexes }: Block,
  setting: DisclosureSetting,
): Count {
  if (measure.kind !== 'duration' || !histogram) return count
  return { ...count, ...discloseShares(histogram, measure, indexes, setting) }
}

function countAt(cell: Cell, whole: Cell | null, measure: Measure, index: number): TrueCount {
  const cases = cell.cases[index] ?? 0
  const counted = measure.kind === 'count' || measure.kind === 'mix' || cell.met === null
  const beside =
    whole && measure.kind !== 'ratio' ? [whole.cases[index] ?? 0, ...(whole.met ? [whole.met[index] ?? 0] : [])] : []
  return {
    numerator: counted ? cases : (cell.met?.[index] ?? 0),
    denominator: counted ? null : cases,
    unknown: cell.unknown?.[index] ?? 0,
    exposure: cell.exposure?.[index] ?? null,
    beside,
    narrower: null,
  }
}

/** Whole quarters (from January) or financial years (from April) that lie within the months and have ended. */
function blocks(months: Month[], size: number, asOn: string): Block[] {
  const begins = size === 12 ? ['04'] : ['01', '04', '07', '10']
  return months.flatMap((month, index) => {
    const last = months[index + size - 1]
    if (!begins.includes(month.slice(5)) || last === undefined || lastDayOf(last) > asOn) return []
    return [{ month, indexes: Array.from({ length: size }, (_, offset) => index + offset) }]
  })
}

import type { Audience } from '@dashboard/contract'
import { addMonths, lastDayOf, monthRange, type Month } from '@dashboard/contract/month'
import type { Cell } from './cell.ts'
import { standsAlone, type Measure } from './define-kpi.ts'
import { discloseShares } from './disclose/shares.ts'
import { protect, type TrueCount } from './disclose/protect.ts'
import type { Count, Series } from './disclosed-series.ts'
import { disclosureSettings, type DisclosureSetting } from './disclosure-settings.ts'

/**
 * The only door by which numbers leave: what an audience may see of one category of a measure, given all its cells: the
 * whole and its stages, categories or groups, since each tells of the others. `asOn` is the day of the cut-off; a period
 * that it has not reached the end of is no complete block.
 */
export function disclose(cells: Cell[], measure: Measure, audience: Audience, asOn: string): Series[] {
  const { breakdowns, partsByYear } = disclosureSettings[audience]
  const shown = cells.filter(({ breakdown }) => breakdown === 'all' || breakdowns)
  const whole = shown.find(({ part }) => part === '')
  const parts = shown.filter(({ part }) => part !== '')
  if (!whole) return parts.map((cell) => discloseCell({ cell, whole: null, measure, asOn }, audience))
  const disclosed = discloseCell({ cell: whole, whole: null, measure, asOn }, audience)
  const beside = parts.map((cell) => discloseCell({ cell, whole, measure, asOn }, audience))
  return [disclosed, ...(partsByYear ? beside.map((part) => withheldWith(part, disclosed, measure)) : beside)]
}

type Given = { cell: Cell; whole: Cell | null; measure: Measure; asOn: string }

function discloseCell({ cell, whole, measure, asOn }: Given, audience: Audience): Series {
  const setting = settingFor(cell, audience)
  const months = monthRange(cell.firstMonth, addMonths(cell.firstMonth, cell.cases.length - 1))
  const monthly = months.map((_, index) => countAt(cell, whole, measure, index))
  const shown = periodsShown(cell, measure, setting)
  // What holds at a month's end is told of the last month of a run, never added up over it.
  const counted = ({ indexes }: Block) => (standsAlone(measure) ? indexes.slice(-1) : indexes)
  const count = (block: Block): Count => {
    const parts = counted(block).flatMap((index) => monthly[index] ?? [])
    const partsShown = shown === 'periods' && setting.grain === 1
    const total = isOpen(setting) ? openly(parts, block.month) : protect(parts, block.month, partsShown, setting)
    return { ...total, months: block.indexes.length }
  }
  const years = setting.single
    ? []
    : blocks(months, 12, asOn).map((block) => withShares(count(block), cell, measure, block, setting))
  const runs =
    setting.grain === 1
      ? months.map((month, index) => ({ month, indexes: [index] }))
      : blocks(months, setting.grain, asOn)
  const periods = { none: [], years, periods: runs.map(count) }[shown]
  const { population, kpiId, measureId, breakdown, category, part } = cell
  const key = { audience, population, kpiId, measureId, breakdown, category, part }
  return {
    ...key,
    periods,
    years,
    histogram: setting.single ? cell.histogram : null,
    days: setting.single ? cell.days : null,
  } as Series
}

/** Whether nothing is protected at all, which is so for the restricted audience alone. */
function isOpen({ smallest, rounding }: DisclosureSetting): boolean {
  return smallest <= 1 && rounding === 'never'
}

/** The counts of a single month as they are. */
function openly([part]: TrueCount[], month: Month): Count {
  const { numerator = 0, denominator = null, unknown = 0, exposure = null } = part ?? {}
  return { month, months: 1, numerator, denominator, unknown, exposure, status: [] }
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

/** Parts that are shown for years only are rounded whatever they are, like any breakdown. */
function settingFor({ part }: Cell, audience: Audience): DisclosureSetting {
  const setting = disclosureSettings[audience]
  return part !== '' && setting.partsByYear ? { ...setting, rounding: 'always' } : setting
}

/** Waiting times outside the force are given by whole years, for their cases are a handful a month. */
function periodsShown({ part }: Cell, { kind }: Measure, setting: DisclosureSetting): 'none' | 'years' | 'periods' {
  if (kind === 'duration' && !setting.single) return 'years'
  return part !== '' && setting.partsByYear ? 'none' : 'periods'
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

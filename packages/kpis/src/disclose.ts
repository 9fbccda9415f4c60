import type { Audience } from '@dashboard/contract'
import { addMonths, lastDayOf, monthRange, type Month } from '@dashboard/contract/month'
import type { Cell } from './cell.ts'
import type { Measure } from './define-kpi.ts'
import { discloseShares } from './disclose/shares.ts'
import { protect, type TrueCount } from './disclose/protect.ts'
import type { Count, Series } from './disclosed-series.ts'
import { disclosureSettings, type DisclosureSetting } from './disclosure-settings.ts'

/**
 * The only door by which numbers leave: what an audience may see of a cell, or null where it may see nothing of it.
 * `asOn` is the day of the cut-off; a period that it has not reached the end of is no complete block.
 */
export function disclose(cell: Cell, measure: Measure, audience: Audience, asOn: string): Series | null {
  const setting = disclosureSettings[audience]
  if (cell.breakdown !== 'all' && !setting.breakdowns) return null
  const months = monthRange(cell.firstMonth, addMonths(cell.firstMonth, cell.cases.length - 1))
  const years = setting.single ? [] : blocks(months, 12, asOn).map((block) => disclosed(cell, measure, block, audience))
  const periods = periodsOf(cell, measure, months, setting, asOn) ?? years
  const { population, kpiId, measureId, breakdown, category, part } = cell
  const key = { audience, population, kpiId, measureId, breakdown, category, part }
  return { ...key, periods, years, histogram: setting.single ? cell.histogram : null } as Series
}

/** Months or quarters; null where only whole years may be shown, as of waiting times: their cases are a handful a month. */
function periodsOf(
  cell: Cell,
  measure: Measure,
  months: Month[],
  setting: DisclosureSetting,
  asOn: string,
): Count[] | null {
  if (measure.kind === 'duration' && !setting.single) return null
  const runs =
    setting.grain === 1
      ? months.map((month, index) => ({ month, indexes: [index] }))
      : blocks(months, setting.grain, asOn)
  return runs.map(({ month, indexes }) =>
    protect(
      indexes.map((index) => countAt(cell, measure, index)),
      month,
      setting,
    ),
  )
}

type Block = { month: Month; indexes: number[] }

function disclosed(cell: Cell, measure: Measure, { month, indexes }: Block, audience: Audience): Count {
  const setting = disclosureSettings[audience]
  const count = protect(
    indexes.map((index) => countAt(cell, measure, index)),
    month,
    setting,
  )
  if (measure.kind !== 'duration' || !cell.histogram) return count
  return { ...count, ...discloseShares(cell.histogram, measure, indexes, setting) }
}

function countAt(cell: Cell, measure: Measure, index: number): TrueCount {
  const cases = cell.cases[index] ?? 0
  const counted = measure.kind === 'count' || measure.kind === 'mix' || cell.met === null
  return {
    numerator: counted ? cases : (cell.met?.[index] ?? 0),
    denominator: counted ? null : cases,
    unknown: cell.unknown?.[index] ?? 0,
    exposure: cell.exposure?.[index] ?? null,
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

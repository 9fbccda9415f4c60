import { addMonths } from '@dashboard/contract/month'
import { standsAlone, type Measure } from '../define-kpi.ts'
import type { Count, Series } from '../disclosed-series.ts'
import type { DisclosureSetting } from '../disclosure-settings.ts'
import { roundedFrom } from './protect.ts'

/** What is counted of a table: `left` are the cases of the denominator that the numerator leaves over. */
export type Column = 'numerator' | 'left' | 'denominator' | 'unknown'

/** What a reader can say of one count of a table; `guarded`: the small values of a hidden one, none of which may be ruled out. */
export type Possible = { values: number[]; guarded: number[] }

export type Range = { lowest: number; highest: number }

export type Rules = { measure: Measure; setting: DisclosureSetting }

export function columnsOf(measure: Measure): Column[] {
  return isShare(measure) ? ['numerator', 'left', 'denominator', 'unknown'] : ['numerator']
}

function isShare(measure: Measure): boolean {
  return (
    measure.kind === 'proportion' ||
    measure.kind === 'funnel' ||
    measure.kind === 'duration' ||
    (measure.kind === 'snapshot' && measure.asks)
  )
}

/** What a reader who knows the rules can say of a count of a breakdown by itself. */
export function possibleOf(count: Count, column: Column, { measure, setting }: Rules): Possible {
  const { numerator, denominator } = count
  if (column === 'left' && numerator !== null && denominator !== null) {
    const left = leftOf(rangeOf(roundedFrom(numerator, setting)), rangeOf(roundedFrom(denominator, setting)))
    return { guarded: [], values: between(left.lowest, left.highest) }
  }
  const shown = count[column === 'left' ? 'numerator' : column]
  if (shown !== null) return { guarded: [], values: roundedFrom(shown, setting) }
  const few = between(1, setting.smallest - 1)
  if (!isShare(measure) || column === 'denominator' || column === 'unknown') return { guarded: few, values: few }
  if (denominator === null) return { guarded: few, values: [0, ...few] }
  return { guarded: few, values: hiddenOf(denominator, few, setting) }
}

/** A numerator is hidden where it or what it leaves over is small, and where none or all of a small group are alike. */
function hiddenOf(denominator: number, few: number[], setting: DisclosureSetting): number[] {
  const values = roundedFrom(denominator, setting).flatMap((all) => [
    ...few,
    ...few.map((left) => all - left),
    ...(all < setting.allAlikeBelow ? [0, all] : []),
  ])
  return [...new Set(values)].sort((a, b) => a - b)
}

/** Between what numbers the reader of the whole force's own series knows a year's total to lie. */
export function totalOf(whole: Series, at: number, column: Column, rules: Rules): Range {
  const year = whole.years[at]
  if (!year) return anything
  if (column === 'left') return leftOf(totalOf(whole, at, 'numerator', rules), totalOf(whole, at, 'denominator', rules))
  const { setting, measure } = rules
  // A year's denominator may hold a few cases with no known answer, as its months say.
  const few = column === 'denominator' && year.unknown === null
  const told = few ? null : shownRange(year[column], setting, year.status.includes('r'))
  const until = addMonths(year.month, 12)
  const within =
    whole.periods === whole.years || standsAlone(measure)
      ? []
      : whole.periods.filter(({ month }) => month >= year.month && month < until)
  if (within.length === 0) return told ?? anything
  const ranges = within.map((period) => periodRange(period, column, rules))
  const sum = sumOf(ranges)
  return told ? { lowest: Math.max(told.lowest, sum.lowest), highest: Math.min(told.highest, sum.highest) } : sum
}

function shownRange(shown: number | null, setting: DisclosureSetting, rounded: boolean): Range | null {
  if (shown === null) return null
  return setting.rounding === 'always' || rounded
    ? rangeOf(roundedFrom(shown, setting))
    : { lowest: shown, highest: shown }
}

function periodRange(period: Count, column: Exclude<Column, 'left'>, { measure, setting }: Rules): Range {
  const told = shownRange(period[column], setting, false)
  const most = setting.smallest - 1
  const fewUnknown = setting.rounding !== 'always' && period.unknown === null
  if (told && column === 'denominator' && fewUnknown) return { lowest: told.lowest - most, highest: told.highest - 1 }
  if (told) return told
  if (column === 'denominator' && setting.hidesBoth) return anything
  if (column !== 'numerator' || !isShare(measure)) return { lowest: 1, highest: most }
  return { lowest: 0, highest: shownRange(period.denominator, setting, false)?.highest ?? most }
}

const anything: Range = { lowest: 0, highest: Infinity }

export function sumOf(ranges: Range[]): Range {
  return ranges.reduce(
    (sum, { lowest, highest }) => ({ lowest: sum.lowest + lowest, highest: sum.highest + highest }),
    {
      lowest: 0,
      highest: 0,
    },
  )
}

export function rangeOf(values: number[]): Range {
  return { lowest: values[0] ?? 0, highest: values.at(-1) ?? 0 }
}

function leftOf(part: Range, all: Range): Range {
  return { lowest: Math.max(0, all.lowest - part.highest), highest: all.highest - part.lowest }
}

function between(lowest: number, highest: number): number[] {
  return Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, index) => lowest + index)
}

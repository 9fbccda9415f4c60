import type { DisclosureSetting } from '@dashboard/kpis'
import type { Given } from './build.ts'
import { countsBehind, wilson, type Interval } from './interval.ts'
import { columnsIn, type Column, type Names } from './names.ts'
import type { Bounds, Row, System } from './system.ts'
import type { Told } from './told.ts'

/** What a reader who knows the rules can say of one count by itself; `narrow` is the same of the narrower population. */
export function sayCount(
  system: System,
  names: Names,
  told: Told,
  narrow: Told | null,
  { measure, setting }: Given,
): void {
  const share = columnsIn(measure).length > 1 && told.part === ''
  const name = (column: Column) => names.of(told, column)
  if (share) {
    const terms: Row['terms'] = [
      [1, name('numerator')],
      [1, name('left')],
      [-1, name('denominator')],
    ]
    system.row({ terms, lowest: 0, highest: 0 })
  }
  for (const column of share ? (['numerator', 'denominator', 'unknown'] as const) : (['numerator'] as const)) {
    const shown = told[column]
    if (shown !== null && column === 'denominator' && mayHoldUnknown(told, setting)) {
      if (told.months < 12) sayDenominator(system, names, told, narrow, shown)
    } else if (shown !== null) system.count(name(column), shownBounds(shown, told, setting))
    else if (!hasOtherReason(told) && !(setting.hidesBoth && column === 'denominator'))
      system.choose(whyHidden(column, names, told, narrow, { share, setting }))
  }
  if (share && measure.kind !== 'duration' && !told.withheld) sayValue(system, names, told)
}

/** For partners a few cases with no known answer are counted in the denominator of the whole force. */
function mayHoldUnknown({ breakdown, part, unknown }: Told, { rounding }: DisclosureSetting): boolean {
  return rounding !== 'always' && breakdown === 'all' && part === '' && unknown === null
}

/** What a denominator that may hold a few unknown is: where the wider population hides more unknown for another reason it does not. */
function sayDenominator(system: System, names: Names, told: Told, narrow: Told | null, shown: number): void {
  const all = sumOf(termsOf(told, 'denominator', true, names), { lowest: shown, highest: shown })
  const known = only(names.of(told, 'denominator'), { lowest: shown, highest: shown })
  system.choose(narrow ? [[all], [known]] : [[all]])
}

/** The terms of a column, with the unknown where they are counted in it. */
function termsOf(told: Told, column: Column, withUnknown: boolean, names: Names, factor = 1): Row['terms'] {
  const own = [[factor, names.of(told, column)]] as const
  return withUnknown && (column === 'left' || column === 'denominator')
    ? [...own, [factor, names.of(told, 'unknown')]]
    : own
}

function sumOf(terms: Row['terms'], bounds: Bounds): Row {
  return { terms, ...bounds }
}

/** A table may be withheld whole, and a total of the whole force for what it would tell of its parts. */
function hasOtherReason({ withheld, breakdown, months, part }: Told): boolean {
  return withheld === true || (breakdown === 'all' && (months === 12 || part !== ''))
}

type Context = { share: boolean; setting: DisclosureSetting }

/** The ways in which a count that is not shown may be protected. */
function whyHidden(
  column: Exclude<Column, 'left'>,
  names: Names,
  told: Told,
  narrow: Told | null,
  { share, setting }: Context,
): Row[][] {
  const small = { lowest: 1, highest: setting.smallest - 1 }
  const own: Column[] = column !== 'numerator' || !share ? [column] : ['numerator', 'left', 'denominator']
  const beyond = narrow ? own.filter((each) => each === column || each === 'left') : []
  const alike = (each: Column): Row[] => [
    only(names.of(told, each), { lowest: 0, highest: 0 }),
    only(names.of(told, 'denominator'), { lowest: 0, highest: setting.allAlikeBelow - 1 }),
  ]
  const ways = (each: Told) => (mayHoldUnknown(each, setting) ? [true, false] : [false])
  return [
    ...own.flatMap((each) => ways(told).map((held) => [sumOf(termsOf(told, each, held, names), small)])),
    ...beyond.flatMap((each) =>
      ways(told).flatMap((held) =>
        narrow
          ? ways(narrow).map((heldWithin) => [
              sumOf([...termsOf(told, each, held, names), ...termsOf(narrow, each, heldWithin, names, -1)], small),
            ])
          : [],
      ),
    ),
    ...(own.length > 1 && told.breakdown !== 'all' ? [alike('numerator'), alike('left')] : []),
    ...(column === 'unknown' && narrow ? [[only(names.of(narrow, 'unknown'), small)]] : []),
  ]
}

/** A value or an interval that is not of the counts beside it tells of the true ones. */
function sayValue(system: System, names: Names, told: Told): void {
  const { numerator, denominator, value, lower, upper } = told
  const expected = numerator === null || !denominator ? null : numerator / denominator
  if (value !== null && value !== expected && value >= 0 && value <= 1) {
    const terms = [
      [1 - value, names.of(told, 'numerator')],
      [-value, names.of(told, 'left')],
    ] as const
    system.row({ terms, lowest: -1e-5, highest: 1e-5 })
  }
  if (lower === null || upper === null || (numerator !== null && isOf({ lower, upper }, numerator, denominator))) return
  const behind = countsBehind({ lower, upper })
  if (!behind) return
  system.row(near(names.of(told, 'numerator'), behind.numerator))
  system.row(near(names.of(told, 'denominator'), behind.denominator))
}

function isOf(interval: Interval, numerator: number, denominator: number | null): boolean {
  if (!denominator) return false
  const { lower, upper } = wilson(numerator, denominator)
  return Math.abs(lower - interval.lower) < 1e-9 && Math.abs(upper - interval.upper) < 1e-9
}

function shownBounds(shown: number, { breakdown, part, status }: Told, setting: DisclosureSetting): Bounds {
  const exact = setting.rounding !== 'always' && breakdown === 'all' && part === '' && !status.includes('r')
  if (exact || shown === 0) return { lowest: shown, highest: shown }
  const reach = setting.roundTo / 2
  return { lowest: Math.max(setting.smallest, Math.ceil(shown - reach)), highest: Math.ceil(shown + reach) - 1 }
}

function only(name: string, bounds: Bounds): Row {
  return { terms: [[1, name]], ...bounds }
}

function near(name: string, value: number): Row {
  return only(name, { lowest: value - 0.01, highest: value + 0.01 })
}

import type { Count, Series } from '../disclosed-series.ts'
import type { Places } from './disclose-measure.ts'
import { columnsOf, possibleOf, rangeOf, totalOf, type Column, type Range, type Rules } from './possible-values.ts'
import { tellsTooMuch } from './tells-too-much.ts'

/**
 * Withholds every table of a year, a breakdown or the parts of the whole, in which a reader who knows the total could rule out
 * a value of a protected count, or say more of the total than it shows. Each table is safe beside the total alone,
 * so all of them are together; districts are held against their divisions too.
 */
export function withholdTables(series: Series[], rules: Rules, places: Places): Series[] {
  const whole = series.find(({ breakdown, part }) => breakdown === 'all' && part === '')
  if (!whole) return series
  const tables = Map.groupBy(
    series.filter((each) => each !== whole),
    ({ breakdown }) => breakdown,
  )
  const divisions = withheldIn(tables.get('division') ?? [], whole, rules, [])
  return [
    whole,
    ...[...tables].flatMap(([breakdown, cells]) => {
      if (breakdown === 'division') return divisions
      return withheldIn(cells, whole, rules, breakdown === 'district' ? groupsOf(cells, divisions, places) : [])
    }),
  ]
}

/** Cells of a table that add up to a cell of another. */
type Group = { total: Series; cells: Series[] }

function groupsOf(districts: Series[], divisions: Series[], places: Places): Group[] {
  return divisions.map((total) => ({
    total,
    cells: districts.filter(({ category }) => (places[category] ?? category) === total.category),
  }))
}

function withheldIn(cells: Series[], whole: Series, rules: Rules, groups: Group[]): Series[] {
  const withheld = whole.years.map((_, at) =>
    columnsOf(rules.measure).some((column) => {
      const total = totalOf(whole, at, column, rules)
      const tells = (own: Series[], range: Range) => {
        const values = own.flatMap(({ years }) => years[at] ?? []).map((count) => possibleOf(count, column, rules))
        return tellsTooMuch(values, range)
      }
      const nested = rules.measure.kind === 'funnel' && cells.some(({ part }) => part !== '')
      if (!nested && tells(cells, total)) return true
      return groups.some((group) => {
        const range = inTotal(group, groups, total, { at, column, rules })
        return range !== null && tells(group.cells, range)
      })
    }),
  )
  return cells.map((each) => withoutYears(each, withheld))
}

/** What a reader can say of a cell by itself and from the total and the cells beside it; null where its own table is withheld. */
function inTotal(
  { total: cell }: Group,
  groups: Group[],
  total: Range,
  { at, column, rules }: { at: number; column: Column; rules: Rules },
): Range | null {
  const rangeIn = ({ years }: Series) => {
    const count = years[at]
    return count && !isWithheld(count) ? rangeOf(possibleOf(count, column, rules).values) : null
  }
  const own = rangeIn(cell)
  const others = groups.filter((group) => group.total !== cell).map((group) => rangeIn(group.total))
  if (own === null || others.some((range) => range === null)) return null
  const sum = (of: (range: Range) => number) => others.reduce((all, range) => all + (range ? of(range) : 0), 0)
  return {
    lowest: Math.max(own.lowest, total.lowest - sum(({ highest }) => highest)),
    highest: Math.min(own.highest, total.highest - sum(({ lowest }) => lowest)),
  }
}

function withoutYears(series: Series, withheld: boolean[]): Series {
  const kept = series.years.map((count, at) => (withheld[at] ? withholding(count) : count))
  return { ...series, years: kept, periods: series.periods === series.years ? kept : series.periods }
}

/** A count of a table that is withheld whole is told from one that is protected itself by the reason beside it. */
function withholding({ month, months, within }: Count): Count {
  return {
    month,
    months,
    numerator: null,
    denominator: null,
    unknown: null,
    exposure: null,
    status: ['c'],
    withheld: true,
    ...(within ? { within: Object.fromEntries(Object.keys(within).map((time) => [time, null])), median: null } : {}),
  }
}

function isWithheld({ withheld }: Count): boolean {
  return withheld === true
}

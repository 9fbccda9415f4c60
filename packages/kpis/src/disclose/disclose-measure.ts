import type { Cell } from '../cell.ts'
import type { Measure } from '../define-kpi.ts'
import { categoriesOf, type Dimension } from '../dimensions.ts'
import { disclose } from '../disclose.ts'
import type { Series } from '../disclosed-series.ts'
import type { DisclosureSetting } from '../disclosure-settings.ts'
import { withholdTables } from './withhold-tables.ts'

/** Districts by area code, each with its division. */
export type Places = Record<string, string>

type Given = { asOn: string; places: Places; narrower: Cell[] }

/** What an audience may see of a measure and a population: the whole force, and every breakdown as far as its tables tell too little of a single cell. */
export function discloseMeasure(
  cells: Cell[],
  measure: Measure,
  setting: DisclosureSetting,
  { asOn, places, narrower }: Given,
): Series[] {
  const breakdowns = Map.groupBy(cells, ({ breakdown }) => breakdown)
  const series = [...breakdowns].flatMap(([breakdown, own]) =>
    [...Map.groupBy(setting.single ? own : everyCategory(breakdown, own, places), ({ category }) => category)].flatMap(
      ([, parts]) => disclose(parts, measure, setting, asOn, breakdown === 'all' ? narrower : []),
    ),
  )
  return setting.single ? series : withholdTables(series, { measure, setting }, places)
}

/** That a category has no case in any year shown must look like never having had one. */
function everyCategory(breakdown: string, cells: Cell[], places: Places): Cell[] {
  const [first] = cells
  if (!first || breakdown === 'all' || breakdown.includes('*')) return cells
  const missing = categoriesOf(breakdown as Dimension, places).filter(
    (category) => !cells.some((cell) => cell.category === category),
  )
  return [...cells, ...missing.map((category) => emptied(first, category))]
}

function emptied(cell: Cell, category: string): Cell {
  const none = (counts: number[] | null) => counts && counts.map(() => 0)
  return {
    ...cell,
    category,
    part: '',
    cases: cell.cases.map(() => 0),
    met: none(cell.met),
    unknown: none(cell.unknown),
    exposure: none(cell.exposure),
    histogram: cell.histogram && { month: [], length: [], end: [], cases: [] },
  }
}

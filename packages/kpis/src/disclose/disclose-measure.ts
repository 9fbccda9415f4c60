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

/**
 * What an audience may see of a measure and a population: the whole force, and every breakdown as far as its tables tell too
 * little of a single cell. Breakdowns come one after the other: what hangs on no other is told at once, the rest at the end.
 */
export class MeasureDisclosure {
  private readonly measure: Measure
  private readonly setting: DisclosureSetting
  private readonly given: Given
  private readonly waiting: Series[] = []

  constructor(measure: Measure, setting: DisclosureSetting, given: Given) {
    this.measure = measure
    this.setting = setting
    this.given = given
  }

  /** All cells of the whole force or of one breakdown. */
  take(cells: Cell[]): Series[] {
    const { asOn, places, narrower } = this.given
    const byCategory = Map.groupBy(
      this.setting.single ? cells : everyCategory(cells, places),
      ({ category }) => category,
    )
    const series = [...byCategory.values()].flatMap((parts) =>
      disclose(parts, this.measure, this.setting, asOn, parts[0]?.breakdown === 'all' ? narrower : []),
    )
    if (this.setting.single) return series
    this.waiting.push(...series)
    return []
  }

  end(): Series[] {
    const { measure, setting } = this
    return withholdTables(this.waiting, { measure, setting }, this.given.places)
  }
}

/** That a category has no case in any year shown must look like never having had one. */
function everyCategory(cells: Cell[], places: Places): Cell[] {
  const [first] = cells
  if (!first || first.breakdown === 'all' || first.breakdown.includes('*')) return cells
  const missing = categoriesOf(first.breakdown as Dimension, places).filter(
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

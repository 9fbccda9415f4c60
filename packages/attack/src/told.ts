import type { Point } from '@dashboard/contract'
import { addMonths, monthsBetween, type Month } from '@dashboard/contract/month'
import {
  readKpi,
  standsAlone,
  type Breakdown,
  type Cell,
  type Count,
  type Kpi,
  type Measure,
  type Release,
} from '@dashboard/kpis'

export type True = { numerator: number; denominator: number | null; unknown: number }

/** One count as an audience is told it, and what it truly is. */
export type Told = Pick<Count, 'numerator' | 'denominator' | 'unknown' | 'status' | 'withheld' | 'month' | 'months'> & {
  population: string
  breakdown: string
  category: string
  part: string
  value: number | null
  lower: number | null
  upper: number | null
  truly: True
  /** Which of the releases told it. */
  release?: number
}

/** Everything that a release tells of a measure, in every population and breakdown that it has. */
export function toldOf(release: Release, kpi: Kpi, measure: Measure, cells: Cell[]): Told[] {
  const asked = [...release.series.values()].filter(({ measureId }) => measureId === measure.id)
  // Of earlier loads the cells of breakdowns are not kept.
  const known = new Set(cells.map(({ breakdown }) => breakdown))
  const kept = asked.filter(({ breakdown }) => known.has(breakdown))
  return kept.flatMap(({ population, breakdown }) =>
    readKpi(release, kpi, breakdown as 'all' | Breakdown, measure.id, population as '8q').flatMap((reading) => {
      const { series, stages, points, years } = reading
      const own = (count: Count, at: Point | undefined, part: string): Told[] => {
        const { category } = series
        const cell = cells.find(
          (each) =>
            each.population === population &&
            each.breakdown === breakdown &&
            each.category === category &&
            each.part === part,
        )
        const { value = null, lower = null, upper = null } = at ?? {}
        const truly = truthOf(cell ?? null, measure, count)
        return [{ ...count, population, breakdown, category, part, value, lower, upper, truly }]
      }
      const yearly = series.periods.length === series.years.length && series.periods[0]?.months === 12
      return [
        ...(yearly ? [] : series.periods.flatMap((count, at) => own(count, points[at], ''))),
        ...series.years.flatMap((count, at) => own(count, years[at], '')),
        ...stages.flatMap((stage) => stage.years.flatMap((count) => own(count, undefined, stage.part))),
      ]
    }),
  )
}

function truthOf(cell: Cell | null, measure: Measure, { month, months }: { month: Month; months: number }): True {
  const counted = measure.kind === 'count' || measure.kind === 'mix' || cell?.met === null || (cell?.part ?? '') !== ''
  const begin = cell ? monthsBetween(cell.firstMonth, month) : 0
  const from = standsAlone(measure) ? begin + months - 1 : begin
  const sum = (counts: number[] | null | undefined) =>
    (counts ?? []).slice(Math.max(0, from), Math.max(0, begin + months)).reduce((total, count) => total + count, 0)
  return {
    numerator: sum(counted ? cell?.cases : cell?.met),
    denominator: counted ? null : sum(cell?.cases),
    unknown: sum(cell?.unknown),
  }
}

/** The first month of the financial year that a month is in. */
export function yearOf(month: Month): Month {
  const year = Number(month.slice(0, 4)) - (month.slice(5) < '04' ? 1 : 0)
  return `${year}-04`
}

export function endOf(month: Month, months: number): Month {
  return addMonths(month, months - 1)
}

import type { Point, SeriesBreak, TargetStep } from '@dashboard/contract'
import { addDays, addMonths, monthOf, type Month } from '@dashboard/contract/month'
import { standsAlone, type Kpi, type Measure } from './define-kpi.ts'
import { categoryLabel, categoryOrder, type Breakdown } from './dimensions.ts'
import type { Series } from './disclosed-series.ts'
import type { Population } from './population.ts'
import { pointOf, pool } from './read/point.ts'
import { breaksOf, seriesOf, targetsOf, type Release } from './release.ts'

/** What a measure says for one category: its periods, and the headline by which it is judged. */
export type Reading = {
  kpi: Kpi
  measure: Measure
  series: Series
  stages: Series[]
  points: Point[]
  /** Complete financial years, for audiences that see no rolling windows. */
  years: Point[]
  /** The latest twelve mature months together, or the latest mature financial year. */
  headline: Point | null
  targets: TargetStep[]
  breaks: SeriesBreak[]
  /** The day of the cut-off. */
  asOn: string
}

/** Reads the disclosed series of a measure, one reading a category of the breakdown, in the breakdown's own order. */
export function readKpi(
  release: Release,
  kpi: Kpi,
  breakdown: 'all' | Breakdown = 'all',
  measureId = kpi.id,
  population: Population = '8q',
): Reading[] {
  return read(release, kpi, { breakdown, measureId, population, whole: true })
}

/** The groups of a breakdown, for what is said of each as a whole: its months are counts alone, as intervals and times take longest to work out. */
export function readGroups(release: Release, kpi: Kpi, breakdown: Breakdown, population: Population): Reading[] {
  return read(release, kpi, { breakdown, measureId: kpi.id, population, whole: false })
}

type Which = { breakdown: 'all' | Breakdown; measureId: string; population: Population; whole: boolean }

function read(release: Release, kpi: Kpi, { breakdown, measureId, population, whole }: Which): Reading[] {
  const measure = kpi.allMeasures.find(({ id }) => id === measureId)
  if (!measure) return []
  const own = seriesOf(release, measureId, kpi.ownPopulation ? '8q' : population, breakdown)
  const context = {
    release,
    kpi: asMeasured(kpi, measure),
    measure,
    targets: targetsOf(release, measureId),
    // A step change was borne out by the headline measure alone.
    breaks: breaksOf(release, kpi).filter(({ kind }) => kind === 'break' || measureId === kpi.id),
    whole: whole || standsAlone(measure),
  }
  const order = (category: string) => (breakdown === 'all' ? '' : categoryOrder(breakdown, category, release.labels))
  return [...Map.groupBy(own, (each) => each.category)]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .flatMap(([, parts]) => readCategory(context, parts))
}

/** The KPI as one of its measures sees it: with its own words, direction, breakdowns and time to maturity. */
function asMeasured(kpi: Kpi, { better, matureAfterDays, words, breakdowns }: Measure): Kpi {
  return {
    ...kpi,
    better: better ?? kpi.better,
    matureAfterDays: matureAfterDays ?? kpi.matureAfterDays,
    words: { ...kpi.words, ...words },
    breakdowns: breakdowns ?? kpi.breakdowns,
  }
}

type Context = Pick<Reading, 'kpi' | 'measure' | 'targets' | 'breaks'> & { release: Release; whole: boolean }

function readCategory({ release, kpi, measure, targets, breaks, whole }: Context, parts: Series[]): Reading[] {
  const series = parts.find(({ part }) => part === '')
  if (!series) return []
  const stages = parts.filter(({ part }) => part !== '')
  const label = labelOf(series, release)
  const isMature = maturityOf(kpi, release.asOn)
  const point = (count: Series['periods'][number], index: number, which: 'periods' | 'years') =>
    pointOf({
      measure,
      series,
      stages,
      which,
      index,
      count,
      label,
      mature: isMature(count.month, count.months),
      whole: whole || which === 'years',
    })
  const points = series.periods.map((count, index) => point(count, index, 'periods'))
  const years = series.years.map((count, index) => point(count, index, 'years'))
  const headline = release.audience === 'restricted' ? headlineOf(measure, series, stages, points) : latestMature(years)
  return [{ kpi, measure, series, stages, points, years, headline, targets, breaks, asOn: release.asOn }]
}

/** Which periods are mature: once every case in them has had its full time, and records their usual delay. */
export function maturityOf(kpi: Kpi, asOn: string): (month: Month, months: number) => boolean {
  const wait = kpi.matureAfterDays + (kpi.entryLagDays ?? 0)
  const beyond = monthOf(addDays(asOn, 1 - wait))
  let [length, latest] = [0, '']
  return (month, months) => {
    if (months !== length) [length, latest] = [months, addMonths(beyond, -months)]
    return month <= latest
  }
}

/** The months from the twelfth latest mature one to the latest, added up; of what is true of a month's end, the latest. */
function headlineOf(measure: Measure, series: Series, stages: Series[], points: Point[]): Point | null {
  const last = points.findLastIndex(({ mature }) => mature)
  if (last < 0) return null
  if (standsAlone(measure)) return points[last] ?? null
  return pool(measure, series, stages, points, Math.max(0, last - 11), last)
}

function latestMature(years: Point[]): Point | null {
  return years.findLast(({ mature }) => mature) ?? null
}

function labelOf({ breakdown, category }: Series, release: Release): string {
  return breakdown === 'all' ? 'Derbyshire' : categoryLabel(breakdown as Breakdown, category, release.labels)
}

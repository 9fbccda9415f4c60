import type { Point } from '@dashboard/contract'
import { incidenceOf, rateInterval, shareBy, timeReached, wilsonInterval } from '@dashboard/statistics'
import type { Measure } from '../define-kpi.ts'
import type { Count, Series } from '../disclosed-series.ts'
import { timedCases } from '../timed-cases.ts'

type Given = {
  measure: Measure
  series: Series
  stages: Series[]
  which: 'periods' | 'years'
  index: number
  count: Count
  label: string
  mature: boolean
  /** Whether its interval and waiting times are worked out. */
  whole: boolean
}

/** A period as readers see it. */
export function pointOf({ measure, series, stages, which, index, count, label, mature, whole }: Given): Point {
  const stageCounts = stages.map((stage) => [stage.part, stage[which][index]?.numerator ?? null] as const)
  const durations = series.histogram ? (whole ? durationsOf(measure, series, index, index) : null) : kept(count)
  const ratio = ratioOf(stages.map((stage) => stage[which].slice(index, index + 1)))
  return finish(measure, series, { ...count, mature, label, stageCounts, durations, ratio, whole })
}

/** Months `first` to `last` together: numbers added up, waiting times from all their cases at once. */
export function pool(
  measure: Measure,
  series: Series,
  stages: Series[],
  points: Point[],
  first: number,
  last: number,
): Point | null {
  const run = points.slice(first, last + 1)
  const [begin] = run
  if (!begin) return null
  const total = (of: (point: Point) => number | null) => totalOf(run.map(of))
  const counts = series.periods.slice(first, last + 1)
  return finish(measure, series, {
    month: begin.month,
    months: run.length,
    numerator: total((point) => point.numerator),
    denominator: total((point) => point.denominator),
    unknown: total((point) => point.unknown),
    exposure: totalOf(counts.map(({ exposure }) => exposure)),
    status: [],
    mature: run.every(({ mature }) => mature),
    label: begin.label,
    stageCounts: stages.map((stage) => [stage.part, total((point) => point.stages?.[stage.part] ?? null)] as const),
    durations: durationsOf(measure, series, first, first + run.length - 1),
    ratio: ratioOf(stages.map((stage) => stage.periods.slice(first, last + 1))),
    whole: true,
  })
}

type Durations = { within: Record<string, number | null>; median: number | null } | null
type Parts = Count & {
  mature: boolean
  label: string
  stageCounts: (readonly [string, number | null])[]
  durations: Durations
  ratio: number | null
  whole: boolean
}

function finish(measure: Measure, series: Series, parts: Parts): Point {
  const { numerator, denominator, unknown, exposure, month, months, mature, label, status, durations, stageCounts } =
    parts
  return {
    month,
    months,
    breakdown: series.breakdown,
    category: series.category,
    label,
    value: measure.kind === 'ratio' ? parts.ratio : valueOf(measure, numerator, denominator, exposure, durations),
    numerator,
    denominator,
    unknown,
    ...(parts.whole ? intervalOf(measure, numerator, denominator, exposure) : noInterval),
    mature,
    status: mature ? status : [...status, 'p'],
    ...(durations ? { within: durations.within } : {}),
    ...(stageCounts.length > 0 ? { stages: Object.fromEntries(stageCounts) } : {}),
  }
}

const noInterval = { lower: null, upper: null }

/** Wilson's for a share, exact or Byar's for a rate; none where neither fits. */
function intervalOf(
  measure: Measure,
  numerator: number | null,
  denominator: number | null,
  exposure: number | null,
): Pick<Point, 'lower' | 'upper'> {
  if (numerator === null || measure.kind === 'duration' || measure.kind === 'ratio') return noInterval
  if (measure.kind === 'rate') {
    if (!exposure || !Number.isInteger(numerator)) return noInterval
    const { lower, upper } = rateInterval(numerator, exposure, measure.per)
    return { lower, upper }
  }
  return denominator && numerator <= denominator ? wilsonInterval(numerator, denominator) : noInterval
}

function valueOf(
  measure: Measure,
  numerator: number | null,
  denominator: number | null,
  exposure: number | null,
  durations: Durations,
): number | null {
  if (measure.kind === 'duration') return durations?.median ?? null
  if (measure.kind === 'rate') return numerator === null || !exposure ? null : (numerator / exposure) * measure.per
  if (numerator === null) return null
  if (measure.kind === 'count' || measure.kind === 'mix' || (measure.kind === 'snapshot' && !measure.asks))
    return numerator
  return denominator ? numerator / denominator : null
}

/** The share of the group over the share of the rest: of 2 of 4 and 1 of 4, 2. */
function ratioOf([group = [], rest = []]: Count[][]): number | null {
  const of = (share: number | null, other: number | null) => (share === null || !other ? null : share / other)
  return of(shareOf(group), shareOf(rest))
}

function shareOf(counts: Count[]): number | null {
  const numerator = totalOf(counts.map((count) => count.numerator))
  const denominator = totalOf(counts.map((count) => count.denominator))
  return numerator === null || !denominator ? null : numerator / denominator
}

function totalOf(values: (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

function durationsOf(measure: Measure, series: Series, first: number, last: number): Durations {
  if (measure.kind !== 'duration' || !series.histogram) return null
  const [wished = ''] = Object.keys(measure.ends)
  const curve = incidenceOf(timedCases(series.histogram, measure, first, last), wished)
  const share = (time: number) => (curve.length === 0 ? null : shareBy(curve, time))
  return {
    within: Object.fromEntries(measure.horizons.map((time) => [time, share(time)])),
    median: timeReached(curve, 0.5),
  }
}

function kept(count: Count): Durations {
  return count.within ? { within: count.within, median: count.median ?? null } : null
}

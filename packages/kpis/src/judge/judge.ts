import type { Point, Process } from '@dashboard/contract'
import { addMonths, monthsBetween, type Month } from '@dashboard/contract/month'
import { assurance, variationOf, type Assurance, type Signal, type Variation } from '@dashboard/statistics'
import { targetIn } from './target-in.ts'
import type { Reading } from '../read-kpi.ts'
import { chooseGrain, type Grain } from './choose-grain.ts'
import { gapsOf, type Gaps } from './gaps.ts'
import { meaningOf, reversed } from './meaning.ts'
import { judgeProcess, type Judged } from './process.ts'
import { quartersOf } from './quarters.ts'

/** Longer runs mix processes that differ. */
export const mostMonths = 36

/** What can be said of a reading over some months: by which points, what is usual, and what the latest of them means. */
export type Judgement = {
  grain: Grain
  /** How it was judged and why so, for the notes. */
  why: string
  /** Months, or quarters where months have too few cases; each mature one with its signal. */
  points: Point[]
  process: Process | null
  judged: Judged | null
  /** Where the days between cases are charted. */
  gaps: Gaps | null
  /** What tiles and targets speak of: the latest mature month (the public: quarter), or the latest twelve together where months are small. */
  shown: Point | null
  /** The latest mature point: its index, signal, and limits. */
  last: { index: number; point: Point; signal: Signal | null } | null
  variation: Variation
  assurance: Assurance
  /** The target lies above, below or across the usual range; null where there is no telling. */
  usual: 'above' | 'below' | 'across' | null
  /** A change for the better is under way: what the process would do as it was says little. */
  provisional: boolean
}

/** Judges the latest 36 months of a reading, or those of a period. */
export function judge(reading: Reading, period: { from: Month; to: Month } = latestMonths(reading)): Judgement {
  const months = reading.points.filter(({ month }) => month >= period.from && month <= period.to)
  const mature = months.filter((point) => point.mature)
  const byQuarter = months.some((each) => each.months === 3)
  const { grain, limits, why } = chooseGrain(reading.measure, mature, {
    shortest: byQuarter ? 'quarter' : 'month',
    days: reading.series.days !== null,
  })
  const points = grain === 'quarter' && !byQuarter ? quartersOf(reading, period) : months
  const judged =
    limits && (grain === 'month' || grain === 'quarter') ? judgeProcess(points, cutsOf(reading, points), grain) : null
  const index = points.findLastIndex((point) => point.mature)
  const point = points[index]
  const gaps = grain === 'event' ? gapsOf(reading, period) : null
  const signal = judged?.signals[index] ?? null
  const segment = judged?.process.segments.at(-1)
  const variation = gaps
    ? variationOf(gaps.last.signal, gaps.gaps.length, reversed[reading.kpi.better])
    : variationOf(signal, point?.value == null ? 0 : (segment?.points ?? 0), reading.kpi.better)
  return {
    grain,
    why: [why, judged?.why ?? ''].filter(Boolean).join(' '),
    points: points.map((each, at) =>
      judged && each.mature ? { ...each, signal: meaningOf(judged.signals[at] ?? null, reading.kpi.better) } : each,
    ),
    process: judged?.process ?? null,
    judged,
    gaps,
    shown: grain === 'month' || (grain === 'quarter' && byQuarter) ? (point ?? null) : reading.headline,
    last: point ? { index, point, signal } : null,
    variation,
    ...assure(reading, judged, point, index),
    provisional: variation.startsWith('improvement'),
  }
}

/** The latest months that a chart shows. */
export function latestMonths({ points }: Reading): { from: Month; to: Month } {
  const first = points[0]?.month ?? ''
  const to = points.at(-1)?.month ?? ''
  const from = to && addMonths(to, 1 - mostMonths)
  return { from: from < first ? first : from, to }
}

/** Where limits begin anew: the first point that begins in or after the month of each break. */
function cutsOf({ breaks }: Reading, points: Point[]): number[] {
  const first = points[0]?.month
  return breaks
    .filter(({ month }) => first !== undefined && monthsBetween(first, month) > 0)
    .map(({ month }) => points.findIndex((point) => point.month >= month))
    .filter((index) => index > 0)
}

/** Holds the target of the last mature point's month against that point's limits. */
function assure(
  { kpi, targets }: Reading,
  judged: Judged | null,
  point: Point | undefined,
  index: number,
): Pick<Judgement, 'assurance' | 'usual'> {
  const limits = judged?.limits[index]
  const target = point && targetIn(targets, addMonths(point.month, point.months - 1))
  const segment = judged?.process.segments.at(-1)
  if (!limits || !target || !segment) return { assurance: 'none', usual: null }
  const { lower, upper } = limits
  const found = assurance(
    { ...segment, ...limits, averageMovingRange: upper === null || lower === null ? null : upper - lower },
    target.value,
    kpi.better,
  )
  if (found === 'none') return { assurance: 'none', usual: null }
  if (found === 'inconsistent') return { assurance: found, usual: 'across' }
  return { assurance: found, usual: (limits.mean ?? 0) >= target.value ? 'above' : 'below' }
}

import type { Point, Process, ProcessSegment } from '@dashboard/contract'
import {
  fewestForIcons,
  iPrimeLimits,
  specialCausesWithin,
  xmrLimits,
  type PointLimits,
  type Signal,
} from '@dashboard/statistics'
import { stretchesOf } from './stretches.ts'

/** Limits from fewer points than this say too little to be drawn. */
const fewestForLimits = 7
/** A month outside half to twice the median number of cases needs limits of its own. */
const mostSwing = 2

/** What is usual for a run of points, with the limits and the signal of each. */
export type Judged = { process: Process; limits: PointLimits[]; signals: (Signal | null)[]; why: string }

/**
 * The process behind the mature points; `cuts` are the indexes at which limits begin anew. Points that are too early
 * have no limits and change none. Null where no point can be judged.
 */
export function judgeProcess(points: Point[], cuts: number[], unit: string): Judged | null {
  const end = points.findLastIndex(({ mature }) => mature) + 1
  const judged = points.slice(0, end)
  const values = judged.map(({ value }) => value)
  if (values.every((value) => value === null)) return null
  const starts = [...new Set([0, ...cuts.filter((cut) => cut > 0 && cut < end)])].sort((a, b) => a - b)
  const swing = swingOf(judged)
  const segments = starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }))
  const limits = segments.flatMap(({ start, end: to }) => {
    const own = swing ? iPrime(judged.slice(start, to)) : xmr(values.slice(start, to))
    return values.slice(start, to).filter((value) => value !== null).length < fewestForLimits
      ? own.map(averageOnly)
      : own
  })
  const signals = specialCausesWithin(values, segments, limits)
  const process: Process = {
    chart: swing ? 'i-prime' : 'xmr',
    segments: segments.map((segment) => segmentOf(segment, values, limits)),
    stretches: stretchesOf({ values, limits, signals, segments, unit }),
  }
  const from = process.segments.at(-1)?.points ?? 0
  return {
    process,
    limits,
    signals,
    why: `${swing ?? 'XmR chart'}, 7-point rules; limits from ${from} mature ${unit}s.`,
  }
}

/** Why the denominators swing too much for one pair of limits; null where they do not. */
function swingOf(points: Point[]): string | null {
  const sizes = points.flatMap(({ denominator }) => (denominator === null ? [] : [denominator])).sort((a, b) => a - b)
  const median = (at(sizes, Math.floor((sizes.length - 1) / 2)) + at(sizes, Math.ceil((sizes.length - 1) / 2))) / 2
  const [least, most] = [at(sizes, 0), at(sizes, sizes.length - 1)]
  if (least * mostSwing >= median && most <= median * mostSwing) return null
  return `I-prime chart, each point with limits of its own, as the number of cases swings from ${least} to ${most}`
}

function at(sizes: number[], index: number): number {
  return sizes[index] ?? 0
}

function xmr(values: (number | null)[]): PointLimits[] {
  const [segment] = xmrLimits(values)
  return values.map(() => segment ?? noLimits)
}

function iPrime(points: Point[]): PointLimits[] {
  const numerators = points.map(({ numerator }) => numerator)
  const denominators = points.map(({ denominator }) => denominator)
  if (!denominators.some((size, index) => size && numerators[index] !== null)) return points.map(() => noLimits)
  const { centre, limits } = iPrimeLimits(numerators, denominators)
  const part = (limit: number | null) => (limit === null ? null : centre + ((limit - centre) * 2) / 3)
  return limits.map(({ lower, upper }) => ({
    mean: centre,
    lower,
    upper,
    lowerTwoSigma: part(lower),
    upperTwoSigma: part(upper),
  }))
}

const noLimits: PointLimits = { mean: null, lower: null, upper: null, lowerTwoSigma: null, upperTwoSigma: null }

function averageOnly({ mean }: PointLimits): PointLimits {
  return { ...noLimits, mean }
}

function segmentOf(
  { start, end }: { start: number; end: number },
  values: (number | null)[],
  limits: PointLimits[],
): ProcessSegment {
  const points = values.slice(start, end).filter((value) => value !== null).length
  return {
    start,
    end,
    points,
    mean: limits[start]?.mean ?? null,
    limits: limits.slice(start, end).map(({ lower, upper }) => ({ lower, upper })),
    standing: standingOf(points),
  }
}

function standingOf(points: number): ProcessSegment['standing'] {
  if (points >= fewestForIcons) return 'full'
  if (points >= fewestForLimits) return 'provisional'
  return points >= 2 ? 'average' : 'none'
}

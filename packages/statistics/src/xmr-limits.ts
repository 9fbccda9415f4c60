import { requireValues } from './require.ts'

export type XmrSegment = {
  /** Index of the first value, and of the one after the last. */
  start: number
  end: number
  /** Values that are there. */
  points: number
  mean: number | null
  lower: number | null
  upper: number | null
  lowerTwoSigma: number | null
  upperTwoSigma: number | null
  averageMovingRange: number | null
}

/** 3/d2 for moving ranges of two, rounded as NHS England's tools do. */
const limitFactor = 2.66
const fewestBaselinePoints = 12

/**
 * Limits of an individuals and moving range chart (XmR), for each segment between rebases.
 * Mean ± 2.66 × the average moving range; two thirds of that for two sigma. Moving ranges join neighbouring values that
 * are both there; none is screened out, and limits are not cut off at 0 or 1. NHS England, Making Data Count.
 * Example: 12, 15, 11, 14, 13, 16, 10 has mean 13, average moving range 3.3333 and limits 4.1333 to 21.8667.
 */
export function xmrLimits(
  values: (number | null)[],
  options: { rebaseAt?: number[]; baselinePoints?: number } = {},
): XmrSegment[] {
  const { rebaseAt = [], baselinePoints } = options
  requireValues(values)
  if (baselinePoints !== undefined && !(Number.isInteger(baselinePoints) && baselinePoints >= fewestBaselinePoints)) {
    throw new Error(`A baseline is of ${fewestBaselinePoints} points or more.`)
  }
  const starts = [...new Set([0, ...rebaseAt])].toSorted((a, b) => a - b)
  if (starts.some((start) => !Number.isInteger(start) || start < 0 || (start > 0 && start >= values.length))) {
    throw new Error('A rebase is at the index of one of the values.')
  }
  if (values.length === 0) return []
  return starts.map((start, index) => segmentOf(values, start, starts[index + 1] ?? values.length, baselinePoints))
}

function segmentOf(values: (number | null)[], start: number, end: number, baselinePoints = Infinity): XmrSegment {
  const segment = values.slice(start, end)
  const points = segment.filter((value) => value !== null).length
  const baseline = firstPoints(segment, baselinePoints)
  const present = baseline.filter((value) => value !== null)
  const ranges = baseline.flatMap((value, index) => {
    const before = baseline[index - 1] ?? null
    return value === null || before === null ? [] : Math.abs(value - before)
  })
  const mean = average(present)
  const averageMovingRange = average(ranges)
  const limit = (sigmas: number) =>
    mean === null || averageMovingRange === null ? null : mean + (sigmas / 3) * limitFactor * averageMovingRange
  return {
    start,
    end,
    points,
    mean,
    lower: limit(-3),
    upper: limit(3),
    lowerTwoSigma: limit(-2),
    upperTwoSigma: limit(2),
    averageMovingRange,
  }
}

/** The values up to the one that makes `count` that are there. */
function firstPoints(values: (number | null)[], count: number): (number | null)[] {
  let present = 0
  const end = values.findIndex((value) => {
    if (value !== null) present += 1
    return present > count
  })
  return end < 0 ? values : values.slice(0, end)
}

/** Of equal values exactly that value: sums of thirds or tenths would miss it in the last digit. */
function average(values: number[]): number | null {
  const [first] = values
  return first === undefined ? null : first + values.reduce((sum, value) => sum + (value - first), 0) / values.length
}

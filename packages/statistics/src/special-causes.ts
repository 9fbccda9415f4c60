import { requireSameLength, requireValues } from './require.ts'
import type { XmrSegment } from './xmr-limits.ts'

export type Rule = 'outside' | 'trend' | 'two-of-three' | 'run'
export type Side = 'high' | 'low'
export type Signal = {
  /** The first of the rules that hold, in the order outside, trend, two of three, run. */
  rule: Rule
  rules: Rule[]
  /** Of that rule: above or rising is high. */
  side: Side
}

/** So many points in a row are a run or a trend. */
export const longEnough = 7
const order: Rule[] = ['outside', 'trend', 'two-of-three', 'run']

export type PointLimits = Pick<XmrSegment, 'mean' | 'lower' | 'upper' | 'lowerTwoSigma' | 'upperTwoSigma'>
type Stretch = { start: number; end: number }

/**
 * Which points of an XmR chart chance alone would hardly give, by four rules inside each segment: outside a limit; seven
 * points rising or falling; two of three beyond two sigma with all three on one side of the mean; seven on one side.
 * A point on a limit is inside; a tie breaks a trend; a point on the mean breaks a run; a gap breaks all. All seven
 * points of a trend or run are marked; of two in three those beyond two sigma. NHS England, Making Data Count.
 */
export function specialCauses(values: (number | null)[], segments: XmrSegment[]): (Signal | null)[] {
  const limits = values.map((_, index) => segments.find(({ start, end }) => start <= index && index < end) ?? none)
  return specialCausesWithin(values, segments, limits)
}

/** The same rules where every point has limits of its own, as on an I-prime chart. */
export function specialCausesWithin(
  values: (number | null)[],
  segments: Stretch[],
  limits: PointLimits[],
): (Signal | null)[] {
  requireValues(values)
  requireSameLength(limits, values, 'limits as values')
  if (segments.some(({ start, end }) => !(start >= 0 && start <= end && end <= values.length)))
    throw new Error('Segments lie within the values.')
  const points = values.map((value, index): Placed => ({ value, ...(limits[index] ?? none) }))
  const found = values.map(() => new Map<Rule, Side>())
  const mark = (index: number, rule: Rule, side: Side) => void found[index]?.set(rule, side)
  for (const segment of segments) {
    markOutside(points, segment, mark)
    markTrends(points, segment, mark)
    markTwoOfThree(points, segment, mark)
    markRuns(points, segment, mark)
  }
  return found.map((held) => {
    const rules = order.filter((rule) => held.has(rule))
    const [rule] = rules
    const side = rule && held.get(rule)
    return rule && side ? { rule, rules, side } : null
  })
}

const none: PointLimits = { mean: null, lower: null, upper: null, lowerTwoSigma: null, upperTwoSigma: null }
type Placed = { value: number | null } & PointLimits
type Mark = (index: number, rule: Rule, side: Side) => void

function markOutside(points: Placed[], { start, end }: Stretch, mark: Mark): void {
  for (let index = start; index < end; index += 1) {
    const { value = null, lower = null, upper = null } = points[index] ?? {}
    if (isBeyond(value, upper, 1)) mark(index, 'outside', 'high')
    if (isBeyond(value, lower, -1)) mark(index, 'outside', 'low')
  }
}

/** At a peak that ends a rise and begins a fall, the fall counts: it is marked later. */
function markTrends(points: Placed[], { start, end }: Stretch, mark: Mark): void {
  const direction = (index: number) => (index > start ? signOf(points[index]?.value, points[index - 1]?.value) : 0)
  for (const { from, to, sign } of stretches(start, end, direction)) {
    if (to - from + 1 < longEnough - 1) continue
    for (let index = from - 1; index <= to; index += 1) mark(index, 'trend', sign > 0 ? 'high' : 'low')
  }
}

function markTwoOfThree(points: Placed[], { start, end }: Stretch, mark: Mark): void {
  for (let index = start; index + 2 < end; index += 1) {
    const three = [index, index + 1, index + 2]
    for (const [side, sign, name] of [
      ['high', 1, 'upperTwoSigma'],
      ['low', -1, 'lowerTwoSigma'],
    ] as const) {
      const is = (at: number, line: keyof PointLimits) =>
        isBeyond(points[at]?.value ?? null, points[at]?.[line] ?? null, sign)
      const beyond = three.filter((at) => is(at, name))
      if (beyond.length >= 2 && three.every((at) => is(at, 'mean')))
        beyond.forEach((at) => mark(at, 'two-of-three', side))
    }
  }
}

function markRuns(points: Placed[], { start, end }: Stretch, mark: Mark): void {
  const side = (index: number) => signOf(points[index]?.value, points[index]?.mean)
  for (const { from, to, sign } of stretches(start, end, side)) {
    if (to - from + 1 < longEnough) continue
    for (let index = from; index <= to; index += 1) mark(index, 'run', sign > 0 ? 'high' : 'low')
  }
}

function isBeyond(value: number | null, limit: number | null, sign: 1 | -1): boolean {
  return signOf(value, limit) === sign
}

/** On which side of the mean a value lies; null where it lies on it, or either is missing. */
export function sideOf(value: number | null, mean: number | null): Side | null {
  const sign = signOf(value, mean)
  return sign === 0 ? null : sign > 0 ? 'high' : 'low'
}

/** Shares are quotients: what is equal on paper may differ in the last digit here. */
const tolerance = 1e-12

/** 0 where either is missing, or both are equal. */
function signOf(value: number | null | undefined, from: number | null | undefined): number {
  if (typeof value !== 'number' || typeof from !== 'number') return 0
  const equal = Math.abs(value - from) <= tolerance * Math.max(Math.abs(value), Math.abs(from))
  return equal ? 0 : Math.sign(value - from)
}

/** Runs of neighbours that have one sign other than 0, in order. */
function stretches(
  start: number,
  end: number,
  signAt: (index: number) => number,
): { from: number; to: number; sign: number }[] {
  const found: { from: number; to: number; sign: number }[] = []
  for (let index = start; index < end; index += 1) {
    const sign = signAt(index)
    if (sign === 0) continue
    const last = found.at(-1)
    if (last && last.to === index - 1 && last.sign === sign) last.to = index
    else found.push({ from: index, to: index, sign })
  }
  return found
}

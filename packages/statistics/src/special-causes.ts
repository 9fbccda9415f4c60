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

const longEnough = 7
const order: Rule[] = ['outside', 'trend', 'two-of-three', 'run']

/**
 * Which points of an XmR chart chance alone would hardly give, by four rules inside each segment: outside a limit; seven
 * points rising or falling; two of three beyond two sigma with all three on one side of the mean; seven on one side.
 * A point on a limit is inside; a tie breaks a trend; a point on the mean breaks a run; a gap breaks all. All seven
 * points of a trend or run are marked; of two in three those beyond two sigma. NHS England, Making Data Count.
 */
export function specialCauses(values: (number | null)[], segments: XmrSegment[]): (Signal | null)[] {
  const found = values.map(() => new Map<Rule, Side>())
  const mark = (index: number, rule: Rule, side: Side) => void found[index]?.set(rule, side)
  for (const segment of segments) {
    markOutside(values, segment, mark)
    markTrends(values, segment, mark)
    markTwoOfThree(values, segment, mark)
    markRuns(values, segment, mark)
  }
  return found.map((held) => {
    const rules = order.filter((rule) => held.has(rule))
    const [rule] = rules
    const side = rule && held.get(rule)
    return rule && side ? { rule, rules, side } : null
  })
}

type Mark = (index: number, rule: Rule, side: Side) => void

function markOutside(values: (number | null)[], { start, end, lower, upper }: XmrSegment, mark: Mark): void {
  for (let index = start; index < end; index += 1) {
    const value = values[index] ?? null
    if (value === null) continue
    if (upper !== null && value > upper) mark(index, 'outside', 'high')
    if (lower !== null && value < lower) mark(index, 'outside', 'low')
  }
}

/** At a peak that ends a rise and begins a fall, the fall counts: it is marked later. */
function markTrends(values: (number | null)[], { start, end }: XmrSegment, mark: Mark): void {
  const direction = (index: number) => {
    const value = values[index] ?? null
    const before = index > start ? (values[index - 1] ?? null) : null
    return value === null || before === null ? 0 : Math.sign(value - before)
  }
  for (const { from, to, sign } of stretches(start, end, direction)) {
    if (to - from + 1 < longEnough - 1) continue
    for (let index = from - 1; index <= to; index += 1) mark(index, 'trend', sign > 0 ? 'high' : 'low')
  }
}

function markTwoOfThree(values: (number | null)[], segment: XmrSegment, mark: Mark): void {
  const { start, end, mean, lowerTwoSigma, upperTwoSigma } = segment
  if (mean === null || lowerTwoSigma === null || upperTwoSigma === null) return
  for (let index = start; index + 2 < end; index += 1) {
    const three = [index, index + 1, index + 2]
    for (const [side, sign, limit] of [
      ['high', 1, upperTwoSigma],
      ['low', -1, lowerTwoSigma],
    ] as const) {
      const beyond = three.filter((at) => isBeyond(values[at] ?? null, limit, sign))
      const together = three.every((at) => isBeyond(values[at] ?? null, mean, sign))
      if (together && beyond.length >= 2) beyond.forEach((at) => mark(at, 'two-of-three', side))
    }
  }
}

function markRuns(values: (number | null)[], { start, end, mean }: XmrSegment, mark: Mark): void {
  if (mean === null) return
  const side = (index: number) => {
    const value = values[index] ?? null
    return value === null ? 0 : Math.sign(value - mean)
  }
  for (const { from, to, sign } of stretches(start, end, side)) {
    if (to - from + 1 < longEnough) continue
    for (let index = from; index <= to; index += 1) mark(index, 'run', sign > 0 ? 'high' : 'low')
  }
}

function isBeyond(value: number | null, limit: number, sign: 1 | -1): boolean {
  return value !== null && sign * (value - limit) > 0
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

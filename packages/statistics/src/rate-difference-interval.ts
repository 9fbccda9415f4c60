import { countInterval } from './count-interval.ts'
import type { Interval } from './interval.ts'
import { requireNumber } from './require.ts'

export type Rate = { events: number; exposure: number }

/**
 * 95% interval of the rate of `a` less that of `b`, `per` so much exposure, from the count intervals of both, put together
 * as Newcombe's are: difference − √((r_a − l_a)² + (u_b − r_b)²) to difference + √((u_a − r_a)² + (r_b − l_b)²).
 * Zou and Donner (2008), with exact limits below ten events and Byar's from there. Example: 12 in seven months less 4 in
 * seven months is 1.142857 a month, from −0.074979 to 2.489068. Chance alone is in it: events that come in clusters vary more.
 */
export function rateDifferenceInterval(a: Rate, b: Rate, per = 1): Interval {
  const [one, other] = [partsOf(a), partsOf(b)]
  if (!one || !other) return { lower: null, upper: null }
  const difference = one.rate - other.rate
  return {
    lower: per * (difference - Math.hypot(one.rate - one.lower, other.upper - other.rate)),
    upper: per * (difference + Math.hypot(one.upper - one.rate, other.rate - other.lower)),
  }
}

function partsOf({ events, exposure }: Rate): { rate: number; lower: number; upper: number } | null {
  requireNumber(exposure, 'Exposure')
  const { lower, upper } = countInterval(events)
  if (exposure === 0 || lower === null || upper === null) return null
  return { rate: events / exposure, lower: lower / exposure, upper: upper / exposure }
}

import type { Interval } from './interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

export type Share = { events: number; trials: number }

/**
 * 95% interval of the share of `a` less that of `b`, from the Wilson intervals of both.
 * Newcombe (1998), method 10. Example: 56 of 70 less 48 of 80 is 0.2, from 0.0524 to 0.3339. No trials: no interval.
 */
export function differenceInterval(a: Share, b: Share): Interval {
  const [one, other] = [parts(a), parts(b)]
  if (!one || !other) return { lower: null, upper: null }
  const difference = one.share - other.share
  return {
    lower: difference - Math.hypot(one.share - one.lower, other.upper - other.share),
    upper: difference + Math.hypot(one.upper - one.share, other.share - other.lower),
  }
}

function parts({ events, trials }: Share): { share: number; lower: number; upper: number } | null {
  const { lower, upper } = wilsonInterval(events, trials)
  return lower === null || upper === null ? null : { share: events / trials, lower, upper }
}

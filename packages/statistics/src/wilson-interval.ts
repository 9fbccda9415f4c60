import { zOf } from './quantiles.ts'
import type { Interval } from './interval.ts'
import { requireEvents } from './require.ts'

/**
 * Wilson score interval for a proportion, between 0 and 1.
 * (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)). Wilson (1927); used by OHID Fingertips.
 * Example: 7 of 20 gives 0.181192 to 0.567146. No trials: no interval.
 */
export function wilsonInterval(events: number, trials: number, confidence = 0.95): Interval {
  requireEvents(events, trials)
  const z = zOf(confidence)
  if (trials === 0) return { lower: null, upper: null }
  const centre = 2 * events + z ** 2
  const spread = z * Math.sqrt(z ** 2 + 4 * events * (1 - events / trials))
  const scale = 2 * (trials + z ** 2)
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) }
}

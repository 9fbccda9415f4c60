import { zOf } from './quantiles.ts'
import type { Interval } from './interval.ts'

/**
 * Limits that a unit of `trials` cases would stay within by chance if its true proportion were `proportion`.
 * P ± z√(P(1 − P)/n), not clipped: clip only when drawing.
 * Example: P = 0.12, n = 60, 95%: 0.0378 to 0.2022.
 */
export function funnelLimits(proportion: number, trials: number, confidence: number): Interval {
  if (!(proportion >= 0 && proportion <= 1)) throw new Error('A proportion lies between 0 and 1.')
  if (!Number.isFinite(trials) || trials < 0) throw new Error('Trials must be a finite number, not negative.')
  const z = zOf(confidence)
  if (trials === 0) return { lower: null, upper: null }
  const spread = z * Math.sqrt((proportion * (1 - proportion)) / trials)
  return { lower: proportion - spread, upper: proportion + spread }
}

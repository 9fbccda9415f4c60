import type { Share } from './difference-interval.ts'
import type { Interval } from './interval.ts'
import { zOf } from './quantiles.ts'
import { requireEvents } from './require.ts'

/**
 * The share of `a` over that of `b` with a 95% interval on the log scale: ln R ± z√(1/x_a − 1/n_a + 1/x_b − 1/n_b).
 * Katz (1978). Example: 189 of 11,034 over 104 of 11,037 is 1.82, from 1.43 to 2.31. Where either has no events, the
 * interval does not exist; where `b` has none, nor does the ratio.
 */
export function ratioInterval(a: Share, b: Share): Interval & { ratio: number | null } {
  requireEvents(a.events, a.trials)
  requireEvents(b.events, b.trials)
  if (a.trials === 0 || b.events === 0) return { ratio: null, lower: null, upper: null }
  const ratio = a.events / a.trials / (b.events / b.trials)
  if (a.events === 0) return { ratio, lower: null, upper: null }
  const spread = zOf(0.95) * Math.sqrt(1 / a.events - 1 / a.trials + 1 / b.events - 1 / b.trials)
  return { ratio, lower: ratio * Math.exp(-spread), upper: ratio * Math.exp(spread) }
}

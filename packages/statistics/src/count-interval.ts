import type { Interval } from './interval.ts'
import { exactPoisson, zOf } from './quantiles.ts'
import { requireCount } from './require.ts'

/**
 * Interval for the number of events that the underlying rate would give: exact Poisson below 10, Byar's from 10 on.
 * Exact: χ²(α/2, 2x)/2 to χ²(1 − α/2, 2x + 2)/2. Byar: x(1 − 1/9x − z/3√x)³ to (x + 1)(1 − 1/9(x + 1) + z/3√(x + 1))³.
 * OHID, PHEindicatormethods 2.1.0. Example: 4 gives 1.089865 to 10.241589, 12 gives 6.193510 to 20.962858.
 */
export function countInterval(events: number, confidence = 0.95): Interval {
  requireCount(events, 'Events')
  const z = zOf(confidence)
  const exact = exactPoisson(events, confidence)
  if (exact) return exact
  const byar = (x: number, sign: 1 | -1) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3
  return { lower: byar(events, -1), upper: byar(events + 1, 1) }
}

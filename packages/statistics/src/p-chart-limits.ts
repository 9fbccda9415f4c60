import type { Interval } from './interval.ts'
import { requireEvents, requireSameLength } from './require.ts'

const sigmas = 3

/**
 * Limits of a p-chart: the pooled proportion ± 3√(p̄(1 − p̄)/n), not cut off at 0 or 1. No cases in a month: no limits.
 * Right where cases are independent and n·p̄ is about 5 or more. Throws where there are no cases at all.
 */
export function pChartLimits(numerators: number[], denominators: number[]): { centre: number; limits: Interval[] } {
  requireSameLength(numerators, denominators, 'denominators as numerators')
  numerators.forEach((events, index) => requireEvents(events, denominators[index] ?? Number.NaN))
  const all = sum(denominators)
  if (all === 0) throw new Error('A p-chart needs cases.')
  const centre = sum(numerators) / all
  const limits = denominators.map((trials) => {
    if (trials === 0) return { lower: null, upper: null }
    const spread = sigmas * Math.sqrt((centre * (1 - centre)) / trials)
    return { lower: centre - spread, upper: centre + spread }
  })
  return { centre, limits }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

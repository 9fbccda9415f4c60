import { tailOf } from './quantiles.ts'
import { requireCount, requireQuantile } from './require.ts'

/**
 * Which of `n` ordered values bound the interval of their p-quantile, counted from 1, whatever their distribution.
 * The lower rank is the largest r with P(Bin(n, p) ≤ r − 1) ≤ α/2, the upper the smallest s with P(Bin(n, p) ≥ s) ≤ α/2.
 * Null: too few values for that side; a median needs 6, the upper side of a 90th percentile 36.
 * Example: of 10 values the median lies between the 2nd and the 9th.
 */
export function percentileInterval(
  n: number,
  p: number,
  confidence = 0.95,
): { lowerRank: number | null; upperRank: number | null } {
  requireCount(n, 'The number of values')
  requireQuantile(p)
  const tail = tailOf(confidence)
  const lower = ranksWithin(binomial(n, p), tail)
  const upper = ranksWithin(binomial(n, 1 - p), tail)
  return { lowerRank: lower === 0 ? null : lower, upperRank: upper === 0 ? null : n + 1 - upper }
}

/** How many outcomes from the low end on have together a probability of `tail` at most. */
function ranksWithin(probabilities: number[], tail: number): number {
  let sum = 0
  return probabilities.findIndex((probability) => {
    sum += probability
    return sum > tail
  })
}

/** Probabilities of 0 to n successes, by logarithms, so that none vanishes on the way. */
function binomial(n: number, p: number): number[] {
  let log = n * Math.log1p(-p)
  return Array.from({ length: n + 1 }, (_, successes) => {
    if (successes > 0) log += Math.log((n - successes + 1) / successes) + Math.log(p) - Math.log1p(-p)
    return Math.exp(log)
  })
}

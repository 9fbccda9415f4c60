import type { Interval } from './interval.ts'
import { requireNumber, requireSameLength } from './require.ts'

const sigmas = 3

/**
 * Limits of an I-prime chart, an individuals chart of ratios whose denominators swing (Taylor; qicharts2 0.8 `ip`).
 * Centre Σx/Σn; s_i = √(π/2)·|y_i − y_(i−1)|/√(1/n_(i−1) + 1/n_i) over neighbours that are both there; limits centre ±
 * 3·mean(s)/√n_i, not cut off at 0 or 1. A month that is null or has no cases has no limits; nor has any month where no two
 * neighbours are there. Throws where there are no cases at all.
 */
export function iPrimeLimits(
  numerators: (number | null)[],
  denominators: (number | null)[],
): { centre: number; limits: Interval[] } {
  requireSameLength(numerators, denominators, 'denominators as numerators')
  const months = numerators.map((x, index) => monthOf(x, denominators[index] ?? null))
  const present = months.filter((month) => month !== null)
  if (present.length === 0) throw new Error('An I-prime chart needs cases.')
  const centre = sum(present.map(({ x }) => x)) / sum(present.map(({ n }) => n))
  const ranges = months.flatMap((month, index) => {
    const before = months[index - 1] ?? null
    if (!month || !before) return []
    return (
      (Math.sqrt(Math.PI / 2) * Math.abs(month.x / month.n - before.x / before.n)) /
      Math.sqrt(1 / before.n + 1 / month.n)
    )
  })
  const spread = ranges.length === 0 ? null : (sigmas * sum(ranges)) / ranges.length
  const limits = months.map((month) =>
    month && spread !== null
      ? { lower: centre - spread / Math.sqrt(month.n), upper: centre + spread / Math.sqrt(month.n) }
      : { lower: null, upper: null },
  )
  return { centre, limits }
}

function monthOf(x: number | null, n: number | null): { x: number; n: number } | null {
  if (x === null || n === null) return null
  requireNumber(x, 'A numerator')
  requireNumber(n, 'A denominator')
  return n === 0 ? null : { x, n }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

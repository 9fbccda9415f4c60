const z = 1.959963984540054

export type Interval = { lower: number; upper: number }

/** Wilson's interval of a share, as the pages work it out. */
export function wilson(numerator: number, denominator: number): Interval {
  const [share, a] = [numerator / denominator, z ** 2 / denominator]
  const [centre, half] = [share + a / 2, z * Math.sqrt((share * (1 - share) + a / 4) / denominator)]
  return { lower: (centre - half) / (1 + a), upper: (centre + half) / (1 + a) }
}

/**
 * What share of how many an interval is of: its two ends give both back. Null where they give nothing. With y² = 1 + z²/n and
 * the ends l and u: (l + u − 1)·y² − 2·√(l·u)·y + 1 = 0.
 */
export function countsBehind({ lower, upper }: Interval): { numerator: number; denominator: number } | null {
  const root = Math.sqrt(Math.max(0, lower * upper))
  const [a, b] = [lower + upper - 1, -2 * root]
  const y = (Math.abs(a) < 1e-12 ? [-1 / b] : rootsOf(a, b)).find((each) => each > 1 + 1e-9)
  if (y === undefined || !Number.isFinite(y)) return null
  const denominator = z ** 2 / (y ** 2 - 1)
  return { numerator: root * y * denominator, denominator }
}

function rootsOf(a: number, b: number): number[] {
  const under = Math.max(0, b ** 2 - 4 * a)
  return [(-b + Math.sqrt(under)) / (2 * a), (-b - Math.sqrt(under)) / (2 * a)]
}

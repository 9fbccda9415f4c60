/** Two-sided standard normal quantiles: R 4.2.2 `qnorm(0.975)`, `qnorm(0.999)`. */
const normal = new Map([
  [0.95, 1.959963984540054],
  [0.998, 3.090232306167813],
])

/** Exact Poisson limits for 0 to 9 events: half the chi-square quantiles, χ²(α/2, 2x)/2 and χ²(1 − α/2, 2x + 2)/2 (scipy 1.17.1). */
const poisson = new Map<number, [lower: number, upper: number][]>([
  [
    0.95,
    [
      [0, 3.6888794541139363],
      [0.025317807984289876, 5.571643390938898],
      [0.24220927854396496, 7.224687667723961],
      [0.6186721228956014, 8.767273069742325],
      [1.0898653736263249, 10.241588675403696],
      [1.6234863901184207, 11.66833207932267],
      [2.2018942534908508, 13.059474022518685],
      [2.8143630515198654, 14.422675361702382],
      [3.4538321767485014, 15.763189220193311],
      [4.115373097378334, 17.08480345141917],
    ],
  ],
  [
    0.998,
    [
      [0, 6.907755278982137],
      [0.001000500333583534, 9.233413476451586],
      [0.045402017769489544, 11.228872242412661],
      [0.1905333775684032, 13.062240779188071],
      [0.428552413628423, 14.79414922253721],
      [0.7393717319178323, 16.454745203680105],
      [1.1071046602556394, 18.06163684019907],
      [1.5203362603988093, 19.62617739538424],
      [1.9708139217403657, 21.156198165839985],
      [2.452424404363775, 22.657373309062933],
    ],
  ],
])

/** z for a confidence of 0.95 or 0.998; the product uses no other. */
export function zOf(confidence: number): number {
  const z = normal.get(confidence)
  if (z === undefined) throw new Error(`Confidence is 0.95 or 0.998, not ${confidence}.`)
  return z
}

/** Exact limits of a Poisson count from 0 to 9; null from 10 on. */
export function exactPoisson(events: number, confidence: number): { lower: number; upper: number } | null {
  const limits = poisson.get(confidence)?.[events]
  return limits ? { lower: limits[0], upper: limits[1] } : null
}

/** The probability beyond each end of an interval: 0.025 for a confidence of 0.95. */
export function tailOf(confidence: number): number {
  zOf(confidence)
  return (1 - confidence) / 2
}

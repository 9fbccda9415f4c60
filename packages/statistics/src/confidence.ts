/** Standard normal quantiles, two-sided: R 4.2.2 `qnorm(0.975)`, `qnorm(0.999)`. */
const quantiles = new Map([
  [0.95, 1.959963984540054],
  [0.998, 3.090232306167813],
])

/** z for a confidence of 0.95 or 0.998; the product uses no other. */
export function zOf(confidence: number): number {
  const z = quantiles.get(confidence)
  if (z === undefined) throw new Error(`Confidence is 0.95 or 0.998, not ${confidence}.`)
  return z
}

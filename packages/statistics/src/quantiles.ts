import { jStat } from 'jstat'

/** Two-sided standard normal quantile: 1.959963984540054 for a confidence of 0.95. */
export function zOf(confidence: number): number {
  return jStat.normal.inv(1 - tailOf(confidence), 0, 1)
}

/** The probability beyond each side of a two-sided interval: 0.025 for a confidence of 0.95. */
export function tailOf(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new Error('Confidence must lie between 0 and 1, as 0.95.')
  return (1 - confidence) / 2
}

/** Quantile of the chi-square distribution with `degrees` of freedom. */
export function chiSquareQuantile(probability: number, degrees: number): number {
  return jStat.chisquare.inv(probability, degrees)
}

import type { SurvivalStep } from './kaplan-meier.ts'
import { requireQuantile } from './require.ts'

const tolerance = 1.5e-8

/**
 * First time at which a share `p` of the cases has ended (0.5: the median), with the interval that the same search gives
 * on the bands of the curve. Where the curve lies at exactly 1 − p, the midpoint to its next fall, or to the last time
 * seen if it never falls again. Null: not reached. Brookmeyer and Crowley (1982), as R survival 3.5-3 quantile.survfit.
 */
export function survivalQuantile(
  curve: SurvivalStep[],
  p: number,
): { value: number | null; lower: number | null; upper: number | null } {
  requireQuantile(p)
  return {
    value: timeBelow(curve, 1 - p, ({ survival }) => survival),
    lower: timeBelow(curve, 1 - p, ({ lower }) => lower),
    upper: timeBelow(curve, 1 - p, ({ upper }) => upper),
  }
}

function timeBelow(curve: SurvivalStep[], share: number, of: (step: SurvivalStep) => number | null): number | null {
  const at = curve.findIndex((step) => (of(step) ?? Infinity) <= share + tolerance)
  const step = curve[at]
  if (!step) return null
  const level = of(step) ?? 0
  if (level < share - tolerance) return step.time
  const next = curve.slice(at + 1).find((later) => (of(later) ?? Infinity) < level - tolerance)
  return (step.time + (next ?? curve.at(-1) ?? step).time) / 2
}

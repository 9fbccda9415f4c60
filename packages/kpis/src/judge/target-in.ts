import type { TargetStep } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'

/** The target in force in a month. */
export function targetIn(targets: TargetStep[], month: Month): TargetStep | null {
  return targets.findLast(({ from, to }) => from <= month && (to === null || month < to)) ?? null
}

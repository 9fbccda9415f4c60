import type { TargetStep } from '@dashboard/contract'
import { formatTarget, type Unit } from '@dashboard/contract/value'

/** `Target 10% [P]`: a placeholder is never shown without saying so. */
export function targetName(value: number, status: TargetStep['status'], unit: Unit): string {
  return `Target ${formatTarget(value, unit)}${status === 'placeholder' ? ' [P]' : ''}`
}

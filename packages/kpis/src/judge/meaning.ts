import type { PointSignal } from '@dashboard/contract'
import type { Better, Signal } from '@dashboard/statistics'

/** More days between cases mean fewer cases. */
export const reversed: Record<Better, Better> = { higher: 'lower', lower: 'higher', neither: 'neither' }

/** A signal with what it means for a KPI that is better higher, lower, or neither. */
export function meaningOf(signal: Signal | null, better: Better): PointSignal | null {
  if (!signal) return null
  if (better === 'neither') return { ...signal, meaning: 'neutral' }
  return { ...signal, meaning: (better === 'higher') === (signal.side === 'high') ? 'improvement' : 'concern' }
}

import { fewestForIcons, type Better } from './variation.ts'
import type { XmrSegment } from './xmr-limits.ts'

export type Assurance = 'passes' | 'fails' | 'inconsistent' | 'none'

/**
 * Would the process as it is meet its target? `passes` or `fails` where the target lies beyond a limit, `inconsistent`
 * between them or on one; `none` without a direction or with too few points. Where nothing varies at all, the value
 * itself is held against the target, and equality meets it.
 */
export function assurance(segment: XmrSegment, target: number, better: Better): Assurance {
  if (!Number.isFinite(target)) throw new Error('A target must be a finite number.')
  const { points, mean, lower, upper, averageMovingRange } = segment
  if (better === 'neither' || points < fewestForIcons || mean === null || lower === null || upper === null)
    return 'none'
  if (averageMovingRange === 0) return (better === 'higher' ? mean >= target : mean <= target) ? 'passes' : 'fails'
  if (target > upper) return better === 'higher' ? 'fails' : 'passes'
  if (target < lower) return better === 'higher' ? 'passes' : 'fails'
  return 'inconsistent'
}

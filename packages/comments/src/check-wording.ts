import type { CommentState } from '@dashboard/contract'
import type { Found } from '@dashboard/kpis'
import { claimsIn, type Claim } from './claims.ts'

/**
 * A gentle warning where what is said to have happened claims a change that the chart does not find; null where it does not. It looks at
 * that part alone: causes and plans speak of other things that change.
 */
export function checkWording(whatHappened: string, state: CommentState, found: Found | null): string | null {
  if (!found) return null
  const claim = claimsIn(whatHappened).find((each) => !isFound(each, found))
  if (!claim) return null
  return `The ${state === 'draft' ? 'draft' : 'comment'} says “${claim.phrase}”. ${told(found)}`
}

function isFound({ of }: Claim, { variation, direct }: Found): boolean {
  const [meaning, side] = variation.split('-')
  if (side !== 'high' && side !== 'low') return false
  if (of === 'better') return meaning === 'improvement'
  if (of === 'worse') return meaning === 'concern'
  return !direct || of === side
}

function told({ variation, direct }: Found): string {
  if (variation === 'common') return 'The chart finds no change.'
  if (variation === 'too-few') return 'The chart cannot tell yet whether anything has changed.'
  const [meaning = '', side = ''] = variation.split('-')
  return `The chart finds ${meanings[meaning] ?? 'a change'}${direct ? `, ${side === 'high' ? 'higher' : 'lower'} than usual` : ''}.`
}

const meanings: Record<string, string> = { improvement: 'an improvement', concern: 'a concern', neutral: 'a change' }

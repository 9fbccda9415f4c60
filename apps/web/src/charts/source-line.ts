import type { Figure } from '@dashboard/contract'
import { viewNames } from '@dashboard/contract/names'

/** Where a figure comes from, how it is marked and in which view it was seen; each said once. */
export function sourceOf({ source, marking, audience }: Pick<Figure, 'source' | 'marking' | 'audience'>): string {
  return [source, source.includes(marking) ? '' : `${marking}.`, `${viewNames[audience]}.`].filter(Boolean).join(' ')
}

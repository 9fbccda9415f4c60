import type { Figure } from '@dashboard/contract'

const views: Record<Figure['audience'], string> = {
  restricted: 'Restricted view.',
  partner: 'Partner view.',
  public: 'Public view.',
}

/** Where a figure comes from, how it is marked and in which view it was seen; each said once. */
export function sourceOf({ source, marking, audience }: Pick<Figure, 'source' | 'marking' | 'audience'>): string {
  return [source, source.includes(marking) ? '' : `${marking}.`, views[audience]].filter(Boolean).join(' ')
}

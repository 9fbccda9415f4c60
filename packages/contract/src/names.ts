import type { Audience } from './audience.ts'

/** `avon-and-somerset` is Avon and Somerset. */
export function forceName(force: string): string {
  return force
    .split('-')
    .map((word) => (word === 'and' ? word : word.replace(/^./, (first) => first.toUpperCase())))
    .join(' ')
}

export const viewNames: Record<Audience, string> = {
  restricted: 'Restricted view',
  partner: 'Partner view',
  public: 'Public view',
}

import type { Audience } from './audience.ts'
import type { PaperPurpose } from './paper.ts'

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

export const purposeNames: Record<PaperPurpose, string> = {
  decision: 'For decision',
  assurance: 'For assurance',
  note: 'To note',
}

/** The shorthand beside values, with what each mark means. */
export const shorthandNames = [
  { mark: '[b]', says: 'Break: cases are counted differently from here on, and earlier values do not compare.' },
  { mark: '[c]', says: 'Confidential: protected, because it could point to a person.' },
  { mark: '[p]', says: 'Provisional: too early to judge, the value can still change.' },
  { mark: '[r]', says: 'Rounded to the nearest 5, to protect people.' },
  { mark: '[x]', says: 'Not available.' },
  { mark: '[u]', says: 'Low reliability: too few cases to rest a judgement on.' },
  { mark: '[P]', says: 'Placeholder target, until the delivery group confirms one.' },
]

export const madeUpWords = 'Demonstration data: every figure is made up'

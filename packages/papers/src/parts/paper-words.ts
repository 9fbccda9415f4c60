import type { Audience, PaperPurpose } from '@dashboard/contract'

export const purposeWords: Record<PaperPurpose, string> = {
  decision: 'for decision',
  assurance: 'for assurance',
  note: 'to note',
}

export const viewWords: Record<Audience, string> = {
  restricted: 'Restricted view.',
  partner: 'Partner view.',
  public: 'Public view.',
}

/** Stands on every page, slide and sheet of a paper whose records are made up. */
export const madeUpWords = 'Demonstration data: every figure is made up'

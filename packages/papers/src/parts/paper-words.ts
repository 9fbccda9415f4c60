import type { PaperPurpose } from '@dashboard/contract'

export const purposeWords: Record<PaperPurpose, string> = {
  decision: 'for decision',
  assurance: 'for assurance',
  note: 'to note',
}

/** Stands on every page, slide and sheet of a paper whose records are made up. */
export const madeUpWords = 'Demonstration data: every figure is made up'

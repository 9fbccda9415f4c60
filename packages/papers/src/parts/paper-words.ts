import type { Paper, PaperCover, PaperPurpose } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'

const purposeWords: Record<PaperPurpose, string> = {
  decision: 'for decision',
  assurance: 'for assurance',
  note: 'to note',
}

/** `PCC performance meeting, 26 November 2026. Item 6, for assurance`. */
export function coverWords({ meeting, date, item, purpose }: PaperCover): string {
  const when = [meeting, dayName(date)].filter(Boolean).join(', ')
  return item ? `${when}. Item ${item}, ${purposeWords[purpose]}` : `${when}, ${purposeWords[purpose]}`
}

/** What stands on every slide, and on every printed page of a sheet. */
export function markedWords({ marking, synthetic }: Pick<Paper, 'marking' | 'synthetic'>): string {
  return synthetic ? `${marking}. ${madeUpWords}` : marking
}

export const madeUpWords = 'Demonstration data: every figure is made up'

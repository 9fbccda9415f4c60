import type { Paper, PaperCover } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { madeUpWords, purposeNames } from '@dashboard/contract/names'

/** `PCC performance meeting, 26 November 2026. Item 6, for assurance`. */
export function coverWords({ meeting, date, item, purpose }: PaperCover): string {
  const when = [meeting, dayName(date)].filter(Boolean).join(', ')
  const why = purposeNames[purpose].replace(/^./, (first) => first.toLowerCase())
  return item ? `${when}. Item ${item}, ${why}` : `${when}, ${why}`
}

/** What stands on every slide, and on every printed page of a sheet. */
export function markedWords({ marking, synthetic }: Pick<Paper, 'marking' | 'synthetic'>): string {
  return synthetic ? `${marking}. ${madeUpWords}` : marking
}

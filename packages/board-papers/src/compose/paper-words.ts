import type { PaperMarking, Standing } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { shorthandNames } from '@dashboard/contract/names'

/** What a table over several KPIs is taken from. */
export function sourceOfTables({ asAt, synthetic }: Standing, marking: PaperMarking): string {
  const records = synthetic ? 'Made-up records in place of police records' : 'Police records'
  return `Source: ${records}, as at ${dayName(asAt)}. ${marking}.`
}

/** The shorthand that stands in a table's cells, each explained once. */
export function shorthandNotes(rows: (string | number | null)[][]): string[] {
  const all = rows.flat().join(' ')
  return shorthandNames.flatMap(({ mark, says }) => (all.includes(mark) ? `${mark} ${says}` : []))
}

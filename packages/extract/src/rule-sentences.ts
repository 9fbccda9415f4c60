import type { CellRule } from './check-cell.ts'

export type RowRule = CellRule | 'cells' | 'repeated-key' | 'missing-parent'

const sentences: Record<RowRule, string> = {
  required: 'is empty, but every row must have it',
  uuid: 'is not a UUID',
  day: 'is not a day written YYYY-MM-DD',
  instant: 'is not a time written YYYY-MM-DDTHH:MM',
  boolean: 'is neither true nor false',
  integer: 'is not a whole number from 1',
  code: 'is not one of the listed codes',
  reference: 'is not in the reference table',
  future: 'lies after the extract’s as-at',
  'personal-data': 'looks like personal data, which an extract must not hold',
  cells: 'the row does not have as many cells as the header',
  key: 'is not a key of that feed',
  'repeated-key': 'the key stands in several rows that differ, so that nobody knows which is right',
  'missing-parent': 'points to a row that is not there after the load',
}

/** What a rule says of a column, or of the whole row. */
export function ruleSentence(rule: RowRule, column: string): string {
  return column ? `${column} ${sentences[rule]}` : sentences[rule]
}

import type { CellRule } from './check-cell.ts'
import type { Column, RowCheck, SetCheck } from './feed.ts'

export type RowRule = CellRule | RowCheck['rule'] | SetCheck['rule'] | 'cells' | 'repeated-key' | 'missing-parent'

const sentences: Record<RowRule, string> = {
  required: 'is empty, but every row must have it',
  uuid: 'is not a UUID',
  day: 'is not a day written YYYY-MM-DD',
  month: 'is not a month written YYYY-MM',
  instant: 'is not a time written YYYY-MM-DDTHH:MM',
  boolean: 'is neither true nor false',
  whole: 'is not a whole number',
  decimal: 'is not a number from 0, such as 12.5',
  code: 'is not one of the listed codes',
  reference: 'is not in the reference table',
  form: 'is not written as it must be',
  text: 'is longer than 400 characters, or has spaces around it or signs that cannot be printed',
  future: 'lies after the extract’s as-at',
  'personal-data': 'looks like personal data, which an extract must not hold',
  detail: 'is not what an event of this kind may say',
  trained: 'is more than headcount',
  validity: 'lies before valid_from',
  period: 'lies before from_on',
  measure: 'is not a measure of that KPI',
  share: 'is over 1, and a proportion lies between 0 and 1',
  part: 'is more than denominator',
  valued: 'is empty, and there are no counts to work it out from',
  reasoned: 'is empty, and a figure that is not comparable says why',
  'above-zero': 'is 0, and must be more',
  dated: 'is filled where due_on is empty, or empty where due_on is filled',
  worded: 'is empty, and nothing can be verified without it',
  overlap: 'the row and another about the same thing hold on one day',
  'two-divisions': 'the area is in two divisions on one day',
  circle: 'leads back to the area itself',
  precedence: 'stands at two outcome types',
  cells: 'the row does not have as many cells as the header',
  key: 'is not a key of that feed',
  'repeated-key': 'the key stands in several rows that differ, so that nobody knows which is right',
  'missing-parent': 'points to a row that is not there after the load',
}

/** What a rule says of a column, or of the whole row where it is empty. */
export function ruleSentence(rule: RowRule, name: string, column: Column | null): string {
  const says = (column && sentenceOf(rule, column)) ?? sentences[rule]
  return name ? `${name} ${says}` : says
}

/** Some kinds of column say more exactly what they take. */
function sentenceOf(rule: RowRule, column: Column): string | null {
  if (rule === 'whole' && column.kind === 'whole') return `is not a whole number from ${column.from} to ${column.to}`
  if (rule === 'form' && column.kind === 'form') return `is not written like ${column.example}`
  if (rule === 'reference' && column.kind === 'reference' && column.file === 'kpis') return 'is not the id of a KPI'
  return null
}

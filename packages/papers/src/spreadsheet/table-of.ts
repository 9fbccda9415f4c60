import type { FigureTable } from '@dashboard/contract'
import type { Table, Unit, Value } from './workbook.ts'

type Column = FigureTable['columns'][number]
type Given = FigureTable['rows'][number][number]

/** A table as a spreadsheet holds it: numbers as numbers, months as the first day of the month, one header row of unique names. */
export function tableOf(name: string, columns: readonly Column[], rows: readonly (readonly Given[])[]): Table {
  const names = uniqueNames(columns.map(({ label }) => label))
  const units = columns.map(({ unit }, index) =>
    unitOf(
      unit,
      rows.map((row) => row[index] ?? null),
    ),
  )
  const held = rows.length > 0 ? rows : [columns.map((_, index) => (index === 0 ? 'No rows' : null))]
  return {
    name,
    columns: names.map((label, index) => ({
      name: label,
      unit: units[index] ?? 'text',
      width: widthOf(units[index] ?? 'text', [label, ...held.map((row) => row[index] ?? null)]),
    })),
    rows: held.map((row) => columns.map((_, index) => ({ value: valueOf(row[index] ?? null), link: null }))),
  }
}

/** Excel holds two columns of one name, in whatever case, for a broken file. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((given) => {
    const plain = given.replaceAll(/\s+/g, ' ').trim().slice(0, 240) || 'Column'
    const name =
      Array.from({ length: names.length + 1 }, (_, index) => (index === 0 ? plain : `${plain} (${index + 1})`)).find(
        (tried) => !taken.has(tried.toLowerCase()),
      ) ?? plain
    taken.add(name.toLowerCase())
    return name
  })
}

function unitOf(unit: Column['unit'], values: readonly Given[]): Unit {
  const numbers = values.filter((value) => typeof value === 'number')
  if (unit === 'month') return 'month'
  if (unit === 'text') return values.some((value) => typeof value === 'string' && isDay(value)) ? 'day' : 'text'
  if (unit === 'proportion') return 'share'
  if (unit === 'rate')
    return numbers.some((value) => value !== 0 && Math.abs(value) < 1) ? 'two-decimals' : 'one-decimal'
  return numbers.every(Number.isInteger) ? 'whole' : 'one-decimal'
}

/** Over 45 characters a column is wrapped. */
function widthOf(unit: Unit, values: readonly Given[]): number {
  if (unit === 'month' || unit === 'day') return 14
  const written = values.map((value) => (typeof value === 'string' ? value.length : 10))
  return Math.min(45, Math.max(11, ...written.slice(1), ...longestWords(String(values[0]))) + 2)
}

/** A header is wrapped between its words. */
function longestWords(header: string): number[] {
  return header.split(' ').map((word) => word.length)
}

function valueOf(value: Given): Value {
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

import type { Feeds, Row } from './read-sample.ts'

/** The share of rows of which something is so. */
export function share(rows: readonly Row[], claim: (row: Row) => boolean): number {
  return rows.filter(claim).length / rows.length
}

/** Rows by what a column holds. */
export function rowsBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row[column] ?? '')
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Days, or parts of a day, from one cell to another. */
export function daysFrom(from = '', to = ''): number {
  return (Date.parse(`${to.padEnd(16, 'T00:00')}Z`) - Date.parse(`${from.padEnd(16, 'T00:00')}Z`)) / 86_400_000
}

/** Rows whose day or time in a column lies from one day, month or year to another. */
export function during(rows: readonly Row[], column: string, from: string, to = from): Row[] {
  return rows.filter((row) => {
    const cell = row[column] ?? ''
    return cell.slice(0, from.length) >= from && cell.slice(0, to.length) <= to
  })
}

/** Stalking crimes that were not cancelled. */
export function stalkingOf({ crimes }: Feeds): Row[] {
  return crimes.filter((row) => isStalking(row['offence_code']) && row['cancelled_on'] === '')
}

export function isStalking(code = ''): boolean {
  return ['195/12', '8/65', '8/66'].includes(code)
}

/** The first row of each crime, by a column. */
export function firstOf(rows: readonly Row[], column: string): Map<string, Row> {
  const latestFirst = rows.toSorted((a, b) => ((a[column] ?? '') < (b[column] ?? '') ? 1 : -1))
  return new Map(latestFirst.map((row) => [row['crime_id'] ?? '', row]))
}

export function idOf(row: Row): string {
  return row['crime_id'] ?? ''
}

/** Whether a column holds this. */
export function is(column: string, value: string): (row: Row) => boolean {
  return (row) => row[column] === value
}

/** Whether a column holds anything. */
export function filled(column: string): (row: Row) => boolean {
  return (row) => row[column] !== ''
}

/** Weekdays after a day or time, to a day: bank holidays count. */
export function weekdaysFrom(from = '', to = ''): number {
  const start = Date.parse(from.slice(0, 10))
  const days = Array.from({ length: Math.max(0, daysFrom(from.slice(0, 10), to)) }, (_, index) => index + 1)
  return days.filter((each) => new Date(start + each * 86_400_000).getUTCDay() % 6 > 0).length
}

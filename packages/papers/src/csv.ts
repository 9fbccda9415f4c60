type Value = string | number | boolean | null

/** Rows as CSV: UTF-8 with CRLF, empty for null; no cell can be taken for a formula. */
export function csvOf(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** The same as a file, marked as UTF-8 for spreadsheets. */
export function csvFile(...table: Parameters<typeof csvOf>): string {
  return `\uFEFF${csvOf(...table)}`
}

function cell(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const plain = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

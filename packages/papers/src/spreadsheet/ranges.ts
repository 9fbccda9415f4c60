import type { Table } from './workbook.ts'

/** `A9:F45` of a table whose header is in the row given, counted from 0. */
export function rangeOf(header: number, { columns, rows }: Table): string {
  return `A${header + 1}:${columnLetters(columns.length - 1)}${header + 1 + rows.length}`
}

/** 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

import { columnLetters } from '../charts/chart-data.ts'
import type { Table } from './workbook.ts'

/** `A9:F45` of a table whose header is in the row given, counted from 0. */
export function rangeOf(header: number, { columns, rows }: Table): string {
  return `A${header + 1}:${columnLetters(columns.length - 1)}${header + 1 + rows.length}`
}

import type { NativeChart } from '../charts/native-chart.ts'

/** A workbook as both formats write it. Text is never a formula. */
export type Workbook = {
  title: string
  subtitle: string
  force: string
  asAt: string
  /** What stands at the head and at the foot of every page. */
  marking: string
  keywords: string
  sheets: Sheet[]
}

export type Sheet = {
  /** At most 31 characters, of letters, digits and spaces. */
  name: string
  /** Lines above the table, each in the first cell of its row; the first is the title. A paragraph is wrapped, others reach over the columns. */
  lines: Line[]
  table: Table | null
  /** Drawn from the table, whose columns are those of `chartData`. */
  chart: NativeChart | null
}

export type Line = { text: string; style: 'title' | 'strong' | 'text' | 'paragraph'; link: string | null }

export type Table = {
  /** Letters, digits and underscores, its own within the workbook. */
  name: string
  columns: { name: string; unit: Unit; width: number }[]
  rows: { value: Value; link: string | null }[][]
}

export type Value = string | number | null

/** How a column is written; `day` and `month` hold `2026-10-31` and `2026-10`. */
export type Unit = 'text' | 'month' | 'day' | 'share' | 'whole' | 'one-decimal' | 'two-decimals'

/** Of the header of the table, counted from 0. */
export function headerRow(sheet: Sheet): number {
  return sheet.lines.length
}

/** Of the one column of a sheet without a table, in characters. */
export const coverWidth = 100

import type { Figure } from '@dashboard/contract'
import { denominatorOf } from '@dashboard/contract/row-denominator'
import { writtenCell } from '@dashboard/contract/written-cell'

/** The table of a figure as the page writes it, the latest first where its rows are months. */
export function writtenRows({ chart, table: { columns, rows } }: Pick<Figure, 'chart' | 'table'>): string[][] {
  const written = rows.map((row) =>
    columns.map((column, index) => writtenCell(row[index] ?? null, column, denominatorOf(chart, row))),
  )
  return columns[0]?.unit === 'month' ? written.toReversed() : written
}

import type { FigureTable } from './figure.ts'
import { shortMonthName } from './month.ts'
import { formatCount, formatDays, formatTarget, formatValue } from './value.ts'

type Column = Pick<FigureTable['columns'][number], 'id' | 'unit'>

/** How a table writes a value; a percentage is written by the number of cases that it is of. */
export function writtenCell(
  cell: FigureTable['rows'][number][number],
  { id, unit }: Column,
  denominator: number | null,
): string {
  if (cell === null) return '–'
  if (unit === 'month') return shortMonthName(String(cell))
  if (unit === 'text' || typeof cell !== 'number') return String(cell)
  if (id === 'target') return formatTarget(cell, unit)
  if (unit === 'count') return formatCount(cell)
  return unit === 'days' || unit === 'hours' ? formatDays(cell) : formatValue(cell, unit, denominator)
}

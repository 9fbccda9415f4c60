import type { Figure } from '@dashboard/contract'
import { shortMonthName } from '@dashboard/contract/month'
import { formatCount, formatDays, formatTarget, formatValue } from '@dashboard/contract/value'

type Column = Figure['table']['columns'][number]
type Cell = Figure['table']['rows'][number][number]

/** A value of a table as it is read; `denominator` is what a percentage is of. */
export function writeCell(
  cell: Cell,
  { id, unit }: Pick<Column, 'id' | 'unit'>,
  denominator: number | null = null,
): string {
  if (cell === null) return '–'
  if (unit === 'month') return shortMonthName(String(cell))
  if (unit === 'text' || typeof cell !== 'number') return String(cell)
  if (id === 'target') return formatTarget(cell, unit)
  if (unit === 'count') return formatCount(cell)
  return unit === 'days' || unit === 'hours' ? formatDays(cell) : formatValue(cell, unit, denominator)
}

export function isText(unit: Column['unit']): boolean {
  return unit === 'text' || unit === 'month'
}

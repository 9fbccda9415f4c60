import type { PaperBlock } from '@dashboard/contract'
import { linesOf } from './lines.ts'
import { tableOf } from './table-of.ts'
import type { Sheet } from './workbook.ts'

type TableBlock = Extract<PaperBlock, { block: 'table' }>

/** A table that the paper makes of several figures. */
export function paperTableSheet(
  { number, title, columns, rows, source, figureIds }: TableBlock,
  notes: readonly string[],
): Sheet {
  const name = `Table ${number}`
  return {
    name,
    lines: linesOf(`${name}: ${title}`, [
      'This worksheet contains one table.',
      rows.flat().includes(null) ? 'A blank cell has no value.' : '',
      notes.length > 0 ? `Notes to this table, on the worksheet called Notes: ${notes.join(', ')}.` : '',
      source,
      figureIds.length > 0 ? `From ${figureIds.length === 1 ? 'figure' : 'figures'} ${figureIds.join(', ')}.` : '',
    ]),
    table: tableOf(`Table_${number}`, columns, rows),
    chart: null,
  }
}

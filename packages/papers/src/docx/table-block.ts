import type { PaperBlock } from '@dashboard/contract'
import { writtenCell } from '@dashboard/contract/written-cell'
import { LineRuleType, Paragraph, TextRun } from 'docx'
import { dataTable, isWide } from './data-table.ts'
import type { Stretch } from './sections.ts'
import { widthOf } from './page.ts'
import { notesOf, sourceOf } from './under-figure.ts'

/** A table of the paper's own, with its notes and source. */
export function tableBlock(block: Extract<PaperBlock, { block: 'table' }>): Stretch[] {
  const { number, title, columns, rows, notes, source, figureIds } = block
  const wide = isWide(columns.length)
  const written = rows.map((row) => columns.map((column, index) => writtenCell(row[index] ?? null, column, null)))
  return [
    {
      wide,
      late: false,
      children: [
        new Paragraph({ style: 'Caption', children: [new TextRun(`Table ${number}: ${title}`)] }),
        dataTable(columns, written, { width: widthOf(wide), style: 'TableText' }),
        new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT }, children: [] }),
        ...notesOf(notes),
        sourceOf(source, figureIds),
      ],
    },
  ]
}

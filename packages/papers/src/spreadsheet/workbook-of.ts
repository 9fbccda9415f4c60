import type { Paper, PaperBlock } from '@dashboard/contract'
import { nativeChartOf } from '../charts/native-chart-of.ts'
import { markedWords } from '../parts/paper-words.ts'
import { chartSheet } from './chart-sheet.ts'
import { coverSheet } from './cover-sheet.ts'
import { contentsSheet, notesSheet, type Listed } from './front-sheets.ts'
import { figureSheet } from './figure-sheet.ts'
import { notesOf } from './notes-of.ts'
import { paperTableSheet } from './paper-table-sheet.ts'
import type { Workbook } from './workbook.ts'

/** A paper as a workbook: cover, contents, notes, then a sheet for each table. Its words stay in the document. */
export function workbookOf(paper: Paper, withCharts: boolean): Workbook {
  const { title, subtitle, force, asAt, blocks } = paper
  const notes = notesOf(paper)
  const listed = blocks.flatMap((block) => sheetsOf(block, notes.numbers(block.id), withCharts))
  return {
    title,
    subtitle,
    force,
    asAt,
    marking: markedWords(paper),
    keywords: [...new Set(listed.flatMap(({ figureIds }) => figureIds))].join(', '),
    sheets: [coverSheet(paper), contentsSheet(listed), notesSheet(notes.all), ...listed.map(({ sheet }) => sheet)],
  }
}

function sheetsOf(block: PaperBlock, notes: readonly string[], withCharts: boolean): Listed[] {
  if (block.block === 'table') {
    return [{ sheet: paperTableSheet(block, notes), holds: block.title, figureIds: block.figureIds }]
  }
  if (block.block !== 'figure') return []
  const { figure, parts, title } = block
  const chart = withCharts && parts.includes('chart') ? nativeChartOf(figure) : null
  const figureIds = [figure.figureId]
  return [
    { sheet: figureSheet(block, notes, chart !== null), holds: title, figureIds },
    ...(chart ? [{ sheet: chartSheet(block, chart), holds: `Chart: ${title}`, figureIds }] : []),
  ]
}

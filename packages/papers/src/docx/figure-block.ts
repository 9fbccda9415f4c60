import type { PaperBlock } from '@dashboard/contract'
import { Paragraph, TextRun, type FileChild } from 'docx'
import { nativeChartOf } from '../charts/native-chart-of.ts'
import { viewNames } from '@dashboard/contract/names'
import { writtenRows } from '../parts/written-rows.ts'
import { dataTable, isWide } from './data-table.ts'
import type { DrawnCharts } from './drawn-charts.ts'
import type { Stretch } from './sections.ts'
import { widthOf } from './page.ts'
import { notesOf, sourceOf } from './under-figure.ts'

type FigureBlock = Extract<PaperBlock, { block: 'figure' }>

/** A figure in the order of its frame: the sentence, what it is, chart, notes, source, and its values. */
export function figureBlock({ number, title, parts, figure }: FigureBlock, charts: DrawnCharts): Stretch[] {
  const { subtitle, reading, notes, source, audience, figureId, table } = figure
  const has = (part: FigureBlock['parts'][number]) => parts.includes(part)
  const chart = has('chart') ? nativeChartOf(figure) : null
  const upright: FileChild[] = [
    ...(has('sentence') ? [new Paragraph({ keepNext: true, children: [new TextRun(reading)] })] : []),
    new Paragraph({ style: 'Caption', children: [new TextRun(`Figure ${number}: ${title}`)] }),
    new Paragraph({ style: 'FigureSubtitle', children: [new TextRun(subtitle)] }),
    ...(chart ? [new Paragraph({ style: 'Chart', children: [charts.place(chart)] })] : []),
    ...(has('chart') && !chart ? [new Paragraph({ style: 'Note', children: [new TextRun(nothingToDraw)] })] : []),
    ...(has('notes') ? notesOf(notes) : []),
    sourceOf(`${source} ${viewNames[audience]}.`, [figureId]),
  ]
  if (!has('table')) return [{ wide: false, late: false, children: upright }]
  const wide = isWide(table.columns.length)
  return [
    {
      wide: false,
      late: false,
      children: wide
        ? [
            ...upright,
            new Paragraph({ style: 'Note', children: [new TextRun('Its values are at the end of this paper.')] }),
          ]
        : upright,
    },
    {
      wide,
      late: wide,
      children: [
        new Paragraph({ style: 'Caption', children: [new TextRun(`Values of figure ${number}: ${title}`)] }),
        dataTable(table.columns, writtenRows(figure), { width: widthOf(wide), style: 'TableText' }),
        new Paragraph({ spacing: { after: 120 }, children: [] }),
      ],
    },
  ]
}

const nothingToDraw = 'There is no chart: no value can be shown.'

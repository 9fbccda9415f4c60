import type { Paper, PaperBlock } from '@dashboard/contract'
import { Paragraph, patchDocument, PatchType, TextRun, type IPatch } from 'docx'
import { nativeChartOf } from '../charts/native-chart-of.ts'
import { dataTable } from '../docx/data-table.ts'
import { DrawnCharts } from '../docx/drawn-charts.ts'
import { finished } from '../docx/finished.ts'
import { writtenRows } from '../parts/written-rows.ts'
import { oneValue } from './one-value.ts'
import { openTemplate, UnusableTemplate } from './open-template.ts'
import { blockAskedFor, unfilledPlaces } from './part-asked-for.ts'
import { kpiPlace } from './placeholder-names.ts'
import { placeholderValues } from './placeholder-values.ts'
import { readPlaceholders } from './read-placeholders.ts'
import { templateWidth } from './template-width.ts'

/** An office's own document with its places filled from a paper, charts native and in its own styles; throws where one cannot be. */
export async function fillTemplate(docx: Buffer, paper: Paper): Promise<Buffer> {
  const placeholders = await readPlaceholders(docx)
  const [unfilled] = unfilledPlaces(placeholders, paper)
  if (unfilled) throw new UnusableTemplate(unfilled.sentence)
  const width = templateWidth((await openTemplate(docx)).get('word/document.xml') ?? '')
  const charts = new DrawnCharts(width)
  const filled = await patchDocument({
    outputType: 'nodebuffer',
    data: docx,
    patches: Object.fromEntries(
      placeholders.map((placeholder) => [placeholder, patchOf(placeholder, paper, width, charts)]),
    ),
    trimPlaceholders: true,
    properties: { title: paper.title, subject: paper.subtitle, creator: paper.force, lastModifiedBy: paper.force },
  })
  return finished(filled, charts.all, paper.asAt)
}

function patchOf(placeholder: string, paper: Paper, width: number, charts: DrawnCharts): IPatch {
  if (placeholder === 'paper:text')
    return { type: PatchType.DOCUMENT, children: paragraphsOf(paper.blocks).map((text) => new Paragraph(text)) }
  const figure = blockAskedFor(placeholder, paper)?.figure
  const values: Record<string, string> = placeholderValues(paper)
  if (!figure) return words(values[placeholder] ?? '')
  switch (kpiPlace(placeholder)?.part) {
    case 'chart': {
      const chart = nativeChartOf(figure)
      return chart
        ? { type: PatchType.PARAGRAPH, children: [charts.placeAnew(chart)] }
        : words('There is no chart: no value can be shown.')
    }
    case 'table':
      return {
        type: PatchType.DOCUMENT,
        children: [dataTable(figure.table.columns, writtenRows(figure), { width })],
      }
    case 'value':
      return words(oneValue(figure) ?? '')
    case 'sentence':
      return words(figure.reading)
    case 'notes':
      return words(figure.notes.join(' '))
    default:
      return words(`${figure.source} Figure ${figure.figureId}.`)
  }
}

function paragraphsOf(blocks: readonly PaperBlock[]): string[] {
  return blocks.flatMap((block) => (block.block === 'words' ? block.paragraphs : []))
}

function words(text: string): IPatch {
  return { type: PatchType.PARAGRAPH, children: [new TextRun(text)] }
}

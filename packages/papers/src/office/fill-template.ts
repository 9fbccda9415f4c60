import type { Figure, Paper } from '@dashboard/contract'
import { patchDocument, PatchType, TextRun, type IPatch } from 'docx'
import { nativeChartOf } from '../charts/native-chart-of.ts'
import { dataTable } from '../docx/data-table.ts'
import { DrawnCharts } from '../docx/drawn-charts.ts'
import { finished } from '../docx/finished.ts'
import { writtenRows } from '../parts/written-rows.ts'
import { oneValue } from './one-value.ts'
import { openTemplate, UnusableTemplate } from './open-template.ts'
import { isKpiPart, kpiPlace, type KpiPart } from './placeholder-names.ts'
import { placeholderValues } from './placeholder-values.ts'
import { readPlaceholders } from './read-placeholders.ts'
import { templateWidth } from './template-width.ts'

/** An office's own document with its places filled from a paper, charts native and in its own styles; throws where one cannot be. */
export async function fillTemplate(docx: Buffer, paper: Paper): Promise<Buffer> {
  const width = templateWidth((await openTemplate(docx)).get('word/document.xml') ?? '')
  const charts = new DrawnCharts(width)
  const values: Record<string, string> = placeholderValues(paper)
  const patches: Record<string, IPatch> = {}
  for (const placeholder of await readPlaceholders(docx)) {
    const value = values[placeholder]
    patches[placeholder] =
      value === undefined ? partOf(figureFor(placeholder, paper), placeholder, width, charts) : words(value)
  }
  const filled = await patchDocument({
    outputType: 'nodebuffer',
    data: docx,
    patches,
    trimPlaceholders: true,
    properties: { title: paper.title, subject: paper.subtitle, creator: paper.force, lastModifiedBy: paper.force },
  })
  return finished(filled, charts.all, paper.asAt)
}

type Place = { figure: Figure; part: KpiPart }

function figureFor(placeholder: string, { blocks }: Paper): Place {
  const place = kpiPlace(placeholder)
  if (!place || !isKpiPart(place.part)) throw new UnusableTemplate(`Nothing fills {{${placeholder}}}.`)
  const figures = blocks.flatMap((block) => (block.block === 'figure' ? [block.figure] : []))
  const figure = figures.find(({ kpiId, kpiCode }) => kpiId === place.kpi || kpiCode === place.kpi)
  if (!figure)
    throw new UnusableTemplate(
      `{{${placeholder}}} asks for a KPI that the paper does not show. Put the KPI in the paper, or take the place out of the document.`,
    )
  return { figure, part: place.part }
}

function partOf({ figure, part }: Place, placeholder: string, width: number, charts: DrawnCharts): IPatch {
  switch (part) {
    case 'chart': {
      const chart = nativeChartOf(figure)
      return chart
        ? { type: PatchType.PARAGRAPH, children: [charts.place(chart)] }
        : words('There is no chart: no value can be shown.')
    }
    case 'table':
      return {
        type: PatchType.DOCUMENT,
        children: [dataTable(figure.table.columns, writtenRows(figure), { width })],
      }
    case 'value': {
      const value = oneValue(figure)
      if (value === null)
        throw new UnusableTemplate(`{{${placeholder}}} asks for one value of a figure that has none. Use its sentence.`)
      return words(value)
    }
    case 'sentence':
      return words(figure.reading)
    case 'notes':
      return words(figure.notes.join(' '))
    case 'source':
      return words(`${figure.source} Figure ${figure.figureId}.`)
  }
}

function words(text: string): IPatch {
  return { type: PatchType.PARAGRAPH, children: [new TextRun(text)] }
}

import type { Figure, FigureTable, Paper, PaperBlock } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { writtenCell } from '@dashboard/contract/written-cell'
import { nativeChartOf } from '../charts/native-chart-of.ts'
import type { NativeChart } from '../charts/native-chart.ts'
import { viewNames } from '@dashboard/contract/names'
import { coverWords } from '../parts/paper-words.ts'
import { writtenRows } from '../parts/written-rows.ts'
import type { LayoutName } from './layouts.ts'
import { pagesOf } from './pages-of.ts'
import { tablePages, type SlideTable } from './table-pages.ts'

/** A slide as it is written. Texts are by the place of its layout that they stand in. */
export type Slide = {
  layout: LayoutName
  title: string
  texts: Record<string, string[]>
  bullets: boolean
  chart: NativeChart | null
  table: SlideTable | null
  notes: string[]
}

/**
 * A paper as slides: its title, a slide for each first heading, one for each figure, as many as they need for tables and words. A
 * figure by itself is one slide.
 */
export function slidesOf(paper: Paper): Slide[] {
  let heading = paper.title
  const alone = paper.auditHead === null
  return [
    ...(alone ? [] : [titleSlide(paper)]),
    ...paper.blocks.flatMap((block) => {
      if (block.block === 'heading') heading = block.text
      return blockSlides(block, heading)
    }),
  ]
}

function titleSlide({ title, subtitle, force, asAt, cover }: Paper): Slide {
  const said = [subtitle, ...(cover ? [coverWords(cover), cover.author] : []), force].filter(Boolean)
  return { ...blank, layout: 'title', title, texts: { body: said }, notes: [`Figures as at ${dayName(asAt)}.`] }
}

function blockSlides(block: PaperBlock, heading: string): Slide[] {
  switch (block.block) {
    case 'heading':
      return block.level === 1 ? [{ ...blank, layout: 'section', title: block.text }] : []
    case 'words':
      return wordSlides(heading, block.paragraphs, false)
    case 'list':
      return wordSlides(heading, block.items, true)
    case 'figure':
      return figureSlides(block)
    case 'table': {
      const { number, title, notes, figureIds } = block
      const from = figureIds.length > 0 ? [`Figures ${figureIds.join(', ')}.`] : []
      return tableSlides(
        `Table ${number}: ${title}`,
        block.columns,
        block.rows.map((row) => block.columns.map((column, index) => writtenCell(row[index] ?? null, column, null))),
        [block.source],
        [...notes, block.source, ...from],
      )
    }
  }
}

function wordSlides(heading: string, paragraphs: readonly string[], bullets: boolean): Slide[] {
  const pages = pagesOf(paragraphs)
  return pages.map((page, index) => ({
    ...blank,
    layout: 'words',
    title: numbered(heading, index, pages.length),
    texts: { body: page },
    bullets,
  }))
}

function figureSlides({ number, title, figure, parts }: Extract<PaperBlock, { block: 'figure' }>): Slide[] {
  const chart = parts.includes('chart') ? nativeChartOf(figure) : null
  const source = [`${figure.source} ${viewNames[figure.audience]}. Figure ${figure.figureId}.`]
  const notes = notesOf(figure, parts)
  if (!chart) return tableSlides(`Figure ${number}: ${title}`, figure.table.columns, writtenRows(figure), source, notes)
  return [
    {
      ...blank,
      layout: 'figure',
      title,
      texts: {
        body: [figure.subtitle],
        sentence: parts.includes('sentence') ? [firstSentence(figure.reading)] : [],
        source,
      },
      chart,
      notes,
    },
  ]
}

/** What is said of a figure, for whoever speaks to it. */
function notesOf(
  { reading, notes, source, figureId, kpiCode, definitionVersion }: Figure,
  parts: readonly string[],
): string[] {
  return [
    reading,
    ...(parts.includes('notes') ? notes : []),
    source,
    `Figure ${figureId}. Measure ${kpiCode}, definition version ${definitionVersion}.`,
  ]
}

function tableSlides(
  title: string,
  columns: FigureTable['columns'],
  rows: readonly string[][],
  source: string[],
  notes: string[],
): Slide[] {
  const pages = tablePages(columns, rows)
  return pages.map((table, index) => ({
    ...blank,
    layout: 'table',
    title: numbered(title, index, pages.length),
    texts: { source },
    table,
    notes,
  }))
}

/** `Recommendations (2 of 3)`. */
function numbered(title: string, index: number, of: number): string {
  return of > 1 ? `${title} (${index + 1} of ${of})` : title
}

function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)
  return first?.segment.trim() ?? ''
}

const blank = { texts: {}, bullets: false, chart: null, table: null, notes: [] }

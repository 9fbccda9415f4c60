import { expect, test } from 'vitest'
import { paperOfFigure } from '../paper-of-figure.ts'
import { figureBlock, sampleFigure, samplePaper, tableBlock } from '../testing/sample-paper.ts'
import { unzip } from '../testing/unzip.ts'
import { paperPptx } from './paper-pptx.ts'
import { slidesOf } from './slides-of.ts'

const opened = async (paper = samplePaper()) => unzip(await paperPptx(paper))
const titles = (paper = samplePaper()) => slidesOf(paper).map(({ layout, title }) => `${layout}: ${title}`)

test('a deck has a title, a slide for each first heading, and one for each figure whose title is what it finds', () => {
  expect(titles()).toEqual([
    'title: Stalking: performance against the action plan',
    'section: Outcomes and criminal justice',
    'figure: Charge rate: higher than usual since October 2025',
    'words: Outcomes and criminal justice',
    'words: Outcomes and criminal justice',
    'table: Table 1: Headlines',
  ])
})

test('a figure by itself is one slide', () => {
  expect(titles(paperOfFigure(sampleFigure([0.07, 0]), 'F1 Charge rate. Higher than usual', 'Derbyshire'))).toEqual([
    'figure: F1 Charge rate. Higher than usual',
  ])
})

test('the same paper is the same bytes', async () => {
  expect(await paperPptx(samplePaper())).toEqual(await paperPptx(samplePaper()))
})

test('a figure has a real title, one sentence, its source with marking and id, and a chart that is told in words', async () => {
  const { 'ppt/slides/slide3.xml': slide } = await opened()
  expect(slide).toContain('<p:ph type="title"/>')
  expect(slide).toContain('Of stalking crimes recorded in April 2026, 9.2% led to a charge.</a:t>')
  expect(slide).toContain('Definition version 3. OFFICIAL-SENSITIVE. Partner view. Figure F-7K3Q-C4TR.</a:t>')
  expect(slide).toContain('descr="Line chart of the charge rate by month. It is higher than usual since October 2025."')
  expect(slide).toContain('r:id="rId3"')
})

test('the notes of a figure hold its reading, notes, source and id', async () => {
  const { 'ppt/notesSlides/notesSlide3.xml': notes } = await opened()
  expect(notes).toContain('The target of 10% [P] placeholder is not met.')
  expect(notes).toContain('October 2026 is protected [c]: 1 to 4 charges so far.')
  expect(notes).toContain('Source: Derbyshire Constabulary crime records')
  expect(notes).toContain('Figure F-7K3Q-C4TR. Measure F1, definition version 3-abcd1234.')
})

test('every slide bears the marking, that it is made up, and its number', async () => {
  const parts = await opened()
  const slides = Object.entries(parts).filter(([name]) => /^ppt\/slides\/slide\d\.xml$/.test(name))
  expect(slides).toHaveLength(6)
  expect(
    slides.filter(([, slide]) => slide.includes('OFFICIAL-SENSITIVE. Demonstration data: every figure is made up')),
  ).toHaveLength(6)
  expect(slides.filter(([, slide]) => slide.includes('type="slidenum"'))).toHaveLength(6)
})

test('a chart can be edited: its workbook is in the file, and none of its cells is a formula', async () => {
  const parts = await opened()
  expect(parts['ppt/charts/_rels/chart3.xml.rels']).toContain('/ppt/embeddings/chart3.xlsx')
  expect(parts['ppt/charts/chart3.xml']).toContain('<c:dispBlanksAs val="gap"/>')
})

test('percentages of fewer than 100 cases are whole numbers in a table, of 100 and more they have a decimal', () => {
  const table = {
    columns: [
      { id: 'area', label: 'Area', unit: 'text' as const },
      { id: 'value', label: 'Percentage', unit: 'proportion' as const },
    ],
    rows: [
      ['Derby', 0.123],
      ['Bolsover', 0.123],
    ],
  }
  const bar = { value: 0.123, lower: null, upper: null, numerator: null, detail: '' }
  const chart = {
    shape: 'bars' as const,
    unit: 'proportion' as const,
    bars: [
      { category: 'a', label: 'Derby', denominator: 100, ...bar },
      { category: 'b', label: 'Bolsover', denominator: 99, ...bar },
    ],
    target: null,
  }
  const block = { ...figureBlock(sampleFigure([], { chart, table })), parts: ['table' as const] }
  const paper = samplePaper({ blocks: [block] })
  expect(slidesOf(paper).flatMap((slide) => slide.table?.rows ?? [])).toEqual([
    ['Derby', '12.3%'],
    ['Bolsover', '12%'],
  ])
})

test('a long table goes on over the next slide under the same header', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`Measure ${index}`, 0.1, 5, '10% [P]'])
  const paper = samplePaper({ blocks: [tableBlock(rows)] })
  expect(titles(paper).slice(1)).toEqual([
    'table: Table 1: Headlines (1 of 3)',
    'table: Table 1: Headlines (2 of 3)',
    'table: Table 1: Headlines (3 of 3)',
  ])
  expect(slidesOf(paper).flatMap(({ table }) => table?.rows ?? [])).toHaveLength(40)
})

test('words too long for a slide go on over the next, and none is lost', () => {
  const long = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ')
  const blocks = [{ block: 'words' as const, id: 'w', paragraphs: [long], outOfDate: null }]
  const slides = slidesOf(samplePaper({ blocks })).slice(1)
  expect(slides.length).toBeGreaterThan(1)
  expect(slides.flatMap(({ texts }) => texts.body ?? []).join(' ')).toBe(long)
})

test('a figure without a value to draw is its table', () => {
  const paper = samplePaper({ blocks: [figureBlock(sampleFigure([null, null]))] })
  expect(titles(paper)[1]).toBe('table: Figure 1: Charge rate: higher than usual since October 2025')
})

test('a figure of which the paper shows no sentence has none on its slide', () => {
  const paper = samplePaper({ blocks: [{ ...figureBlock(sampleFigure([0.1])), parts: ['chart'] }] })
  expect(slidesOf(paper)[1]?.texts.sentence).toEqual([])
})

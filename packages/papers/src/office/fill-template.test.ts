import type { Figure, PaperBlock } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { unzipped } from '../parts/unzipped.ts'
import { figureOf } from '../testing/figure-of.ts'
import { monthsShape, pointOf } from '../testing/months-shape.ts'
import { officeDocument } from '../testing/office-document.ts'
import { paperOf } from '../testing/paper-of.ts'
import { unzip } from '../testing/unzip.ts'
import { fillTemplate } from './fill-template.ts'

const figure = figureOf(
  monthsShape([], {
    points: [
      pointOf('2026-01', 0.0915, { denominator: 200 }),
      pointOf('2026-02', null, { numerator: 987_654 }),
      pointOf('2026-03', 0, { mature: false }),
    ],
  }),
  {
    table: {
      columns: [
        { id: 'month', label: 'Month', unit: 'month' },
        { id: 'value', label: 'Percentage', unit: 'proportion' },
      ],
      rows: [
        ['2026-01', 0.0915],
        ['2026-02', null],
      ],
    },
  },
)
const blockOf = (shown: Figure): PaperBlock => ({
  block: 'figure',
  id: 'f',
  number: 1,
  title: shown.title,
  parts: ['chart'],
  figure: shown,
})
const paper = paperOf([blockOf(figure)])
const filled = async (lines: readonly (readonly string[])[], head = '', foot = '') =>
  unzip(await fillTemplate(await officeDocument(lines, head, foot), paper))
const linesOf = (xml: string | undefined) =>
  (xml ?? '')
    .split('</w:p>')
    .map((paragraph) => paragraph.replace(/<[^>]+>/g, '').trim())
    .filter(Boolean)

test('words take the places of their names, at the head and the foot too', async () => {
  const parts = await filled(
    [
      ['For {{meeting:title}} on {{ meeting:date }}, item {{paper:item}}, {{paper:purpose}}, by {{paper:author}}'],
      ['{{paper:force}}, {{paper:as-at}}: {{kpi:F1:value}}'],
      ['{{kpi:charge-rate:notes}} {{kpi:charge-rate:source}}'],
    ],
    '{{paper:marking}}',
    '{{paper:title}}',
  )
  expect(linesOf(parts['word/document.xml'])).toEqual([
    'For PCC performance meeting on 26 November 2026, item 6, For assurance, by Head of Crime',
    'Derbyshire Constabulary, 31 October 2026: 9.2%',
    '[c] October 2026 is protected: too few to say. Source: Derbyshire Constabulary crime records, as at 31 October 2026. Definition version 3. OFFICIAL-SENSITIVE. Figure F-7K3Q-C4TR.',
  ])
  expect(linesOf(parts['word/header1.xml'])).toEqual(['OFFICIAL-SENSITIVE'])
  expect(linesOf(parts['word/footer1.xml'])).toEqual(['Stalking: performance against the action plan'])
})

test('a place that Word has split into runs is filled', async () => {
  const parts = await filled([['So: {{kpi:char', 'ge-ra', 'te:sentence}', '} That is all.']])
  expect(linesOf(parts['word/document.xml'])).toEqual([
    'So: Of stalking crimes recorded in the year to March 2026, 7.8% led to a charge within 180 days (214 of 2,730). That is all.',
  ])
})

test('a chart is native, and one of its own in every place that asks for it, with its data behind it', async () => {
  const parts = await filled([['{{kpi:F1:chart}}'], ['{{kpi:charge-rate:chart}}'], ['{{kpi:F1:chart}}']])
  const charts = Object.keys(parts).filter((name) => /^word\/charts\/[^/]+\.xml$/.test(name))
  expect(charts).toHaveLength(3)
  expect(charts.map((name) => parts[name]?.includes('<c:v>0.0915</c:v></c:pt></c:numCache>'))).toEqual([
    true,
    true,
    true,
  ])
  expect(parts['word/document.xml']?.match(/<wp:docPr id="\d+"/g)).toEqual([
    '<wp:docPr id="1"',
    '<wp:docPr id="2"',
    '<wp:docPr id="3"',
  ])
  expect(parts['[Content_Types].xml']).toContain('drawingml.chart+xml')
  expect(parts['word/_rels/document.xml.rels']).toContain('charts/chart1.xml')
})

test('a table has a header row and the values as the page writes them', async () => {
  const document = (await filled([['Before'], ['{{kpi:F1:table}}'], ['After']]))['word/document.xml'] ?? ''
  expect(document).toContain('<w:tblHeader/>')
  expect(linesOf(document)).toEqual(['Before', 'Month', 'Percentage', 'Feb 2026', '–', 'Jan 2026', '9.2%', 'After'])
})

test('the words of a paper are paragraphs of their own', async () => {
  const said = paperOf([{ block: 'words', id: 'w', paragraphs: ['Clinics began.', 'They go on.'], outOfDate: null }])
  const parts = await unzip(await fillTemplate(await officeDocument([['Before'], ['{{paper:text}}']]), said))
  expect(linesOf(parts['word/document.xml'])).toEqual(['Before', 'Clinics began.', 'They go on.'])
})

test('the document keeps its own styles, and says that it is in British English', async () => {
  const parts = await filled([['{{kpi:F1:sentence}}']])
  expect(parts['word/styles.xml']).toContain('w:ascii="Georgia"')
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>')
  expect(parts['docProps/core.xml']).toContain('<dc:title>Stalking: performance against the action plan</dc:title>')
})

test('a KPI that the paper does not show is not left empty', async () => {
  await expect(filled([['{{kpi:D5:chart}}']])).rejects.toThrow(
    '{{kpi:D5:chart}} asks for a KPI that the paper does not show.',
  )
})

test.each(['meeting:date', 'paper:author'])('of a paper without a cover {{%s}} is not left empty', async (place) => {
  const asking = fillTemplate(await officeDocument([[`{{${place}}}`]], '', ''), { ...paper, cover: null })
  await expect(asking).rejects.toThrow(
    `{{${place}}} is filled from the cover block, which the paper does not have. Give the paper one, or take the place out of the document.`,
  )
})

test('what nothing fills is not left standing', async () => {
  await expect(filled([['{{chief:signature}}']])).rejects.toThrow('Nothing fills {{chief:signature}}.')
})

test('a figure of many values has no one value', async () => {
  const many = paperOf([blockOf(figureOf({ shape: 'stages', stages: [] }))])
  await expect(fillTemplate(await officeDocument([['{{kpi:F1:value}}']]), many)).rejects.toThrow(
    'Use {{kpi:F1:sentence}} instead.',
  )
})

test('what a month withholds is in no byte, and the same paper is the same bytes', async () => {
  const office = await officeDocument([['{{kpi:F1:chart}}'], ['{{kpi:F1:table}}']])
  const bytes = await fillTemplate(office, paper)
  const parts = await unzipped(bytes)
  const workbook = await unzipped(parts.get('word/embeddings/Microsoft_Excel_Worksheet1.xlsx') ?? Buffer.alloc(0))
  expect([...parts, ...workbook].filter(([, content]) => content.includes('987654'))).toEqual([])
  expect(bytes.equals(await fillTemplate(office, paper))).toBe(true)
})

import type { Figure, Paper, PaperBlock } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import { figureOf } from '../testing/figure-of.ts'
import { monthsShape, pointOf } from '../testing/months-shape.ts'
import { paperOf } from '../testing/paper-of.ts'
import { unzipped } from '../parts/unzipped.ts'
import { unzip } from '../testing/unzip.ts'
import { paperOfFigure } from '../paper-of-figure.ts'
import { paperDocx } from './paper-docx.ts'

const partsOf = async (paper: Paper) => unzip(await paperDocx(paper))
const textOf = (xml: string | undefined) =>
  (xml ?? '')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
const styled = (parts: Record<string, string>, style: string) =>
  (parts['word/document.xml'] ?? '')
    .split('</w:p>')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => textOf(paragraph).trim())

const months = monthsShape([], {
  points: [pointOf('2026-01', 0.08), pointOf('2026-02', null, { status: ['c'] }), pointOf('2026-03', 0)],
})
const table: Figure['table'] = {
  columns: [
    { id: 'month', label: 'Month recorded', unit: 'month' },
    { id: 'value', label: 'Percentage', unit: 'proportion' },
    { id: 'standing', label: 'Standing', unit: 'text' },
  ],
  rows: [
    ['2026-01', 0.08, '=HYPERLINK("http://x")'],
    ['2026-02', null, '[c]'],
    ['2026-03', 0, 'Usual'],
  ],
}
const figureBlock = (figure: Figure, number = 1): PaperBlock => ({
  block: 'figure',
  id: `figure-${number}`,
  number,
  title: figure.title,
  parts: ['sentence', 'chart', 'table', 'notes'],
  figure,
})
const paper = paperOf([
  { block: 'heading', id: 'a', level: 1, text: 'Outcomes' },
  { block: 'heading', id: 'b', level: 2, text: 'Charge rate' },
  { block: 'words', id: 'c', paragraphs: ['Weekly clinics began.', 'ຄວາມ 大阪 & <b>'], outOfDate: 'the rate moved.' },
  figureBlock(figureOf(months, { table })),
  { block: 'list', id: 'd', items: ['Note the rate.'] },
])

test('a paper has a title, real headings and captions, and says its language', async () => {
  const parts = await partsOf(paper)
  expect(styled(parts, 'Title')).toEqual(['Stalking: performance against the action plan'])
  expect(styled(parts, 'Heading1')).toEqual(['Outcomes'])
  expect(styled(parts, 'Heading2')).toEqual(['Charge rate'])
  expect(styled(parts, 'Caption')).toEqual([
    'Figure 1: Charge rate: higher than usual since October 2025',
    'Values of figure 1: Charge rate: higher than usual since October 2025',
  ])
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"')
  expect(parts['docProps/core.xml']).toContain('<dc:title>Stalking: performance against the action plan</dc:title>')
  expect(parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>')
  expect(parts['docProps/core.xml']).toContain('2026-10-31T00:00:00Z</dcterms:created>')
})

test('the cover says for which meeting, by whom and for what it is', async () => {
  expect(styled(await partsOf(paper), 'Cover')).toEqual([
    'Meeting\tPCC performance meeting, 26 November 2026\tItem\t6',
    'From\tHead of Crime\tPurpose\tFor assurance',
  ])
})

test('words that may be out of date say so', async () => {
  expect(textOf((await partsOf(paper))['word/document.xml'])).toContain(
    'To be checked: the rate moved.\nWeekly clinics began.\nຄວາມ 大阪 &amp; &lt;b&gt;\n',
  )
})

test('every page says its marking, that the data are made up, and whose figures it has', async () => {
  const parts = await partsOf(paper)
  expect(textOf(parts['word/header1.xml'])).toBe('OFFICIAL-SENSITIVE\nDemonstration data: every figure is made up\n')
  expect(textOf(parts['word/footer1.xml'])).toContain('OFFICIAL-SENSITIVE\tF-7K3Q-C4TR · Page ')
  const real = await partsOf({ ...paper, synthetic: false, marking: 'OFFICIAL' })
  expect(textOf(real['word/header1.xml'])).toBe('OFFICIAL\n')
})

test('a page of a paper of many figures says the first of its own', async () => {
  const figures = ['F-1111-1111', 'F-2222-2222', 'F-3333-3333'].map((figureId, index) =>
    figureBlock(figureOf(months, { figureId }), index + 1),
  )
  const parts = await partsOf(paperOf(figures))
  expect(parts['word/footer1.xml']).toContain('STYLEREF &quot;Figure id&quot;')
  expect(parts['word/styles.xml']).toContain('<w:name w:val="Figure id"/>')
})

test('a figure has its sentence, notes, source and id', async () => {
  const text = textOf((await partsOf(paper))['word/document.xml'])
  expect(text).toContain('7.8% led to a charge within 180 days (214 of 2,730).')
  expect(text).toContain('Notes: [c] October 2026 is protected: too few to say.')
  expect(text).toContain('Definition version 3. OFFICIAL-SENSITIVE. Partner view. Figure F-7K3Q-C4TR.')
})

test('a figure shows the parts that are asked for, and always its title and source', async () => {
  const parts = await partsOf(
    paperOf([{ ...figureBlock(figureOf(months, { table })), parts: ['sentence'] } as PaperBlock]),
  )
  expect(Object.keys(parts).filter((name) => name.includes('chart'))).toEqual([])
  expect(parts['word/document.xml']).not.toContain('<w:tbl>')
  expect(styled(parts, 'Source')).toHaveLength(1)
})

test('a chart is native, has its alt text and the workbook behind it', async () => {
  const parts = await partsOf(paper)
  expect(parts['word/document.xml']).toContain('descr="Line chart of 36 months. 7.8% led to a charge."')
  expect(parts['word/charts/chart1.xml']).toContain('<c:v>0.08</c:v></c:pt><c:pt idx="2"><c:v>0</c:v>')
  expect(parts['word/charts/_rels/chart1.xml.rels']).toContain(
    'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"',
  )
  expect(JSON.stringify(parts)).not.toContain('chart-to-be-drawn')
})

test('a table has a header row that is said again, rows that are not split, and months from the latest', async () => {
  const [, made = ''] = ((await partsOf(paper))['word/document.xml'] ?? '').split('<w:tbl>')
  const rows = made.split('</w:tr>').slice(0, 4)
  expect(rows.map((row) => [row.includes('<w:tblHeader/>'), row.includes('<w:cantSplit/>')])).toEqual([
    [true, true],
    [false, true],
    [false, true],
    [false, true],
  ])
  expect(rows.slice(1).map((row) => textOf(row).trim().split('\n'))).toEqual([
    ['Mar 2026', '0.0%', 'Usual'],
    ['Feb 2026', '–', '[c]'],
    ['Jan 2026', '8.0%', '=HYPERLINK(&quot;http://x&quot;)'],
  ])
})

test('the end explains the shorthand and gives the head of the audit log', async () => {
  expect(styled(await partsOf(paper), 'Note').slice(1)).toEqual([
    'Shorthand: [c] Confidential: protected, because it could point to a person.',
    'Audit log: 1,234 entries, head ab12.',
  ])
})

test('a paper with a placeholder target says so at the foot of every page', async () => {
  const targets = [
    { from: '2026-01', to: null, value: 0.1, withinDays: null, status: 'placeholder' as const, source: '' },
  ]
  const parts = await partsOf(paperOf([figureBlock(figureOf({ ...months, targets }))]))
  expect(textOf(parts['word/footer1.xml'])).toMatch(/^\[P\] placeholder target\t/)
  expect(styled(parts, 'Note').join(' ')).toContain('[P] Placeholder target, until the delivery group confirms one.')
})

describe('a wide table', () => {
  const columns = Array.from({ length: 13 }, (_, index) => ({
    id: `c${index}`,
    label: `Column ${index}`,
    unit: 'count' as const,
  }))
  const wide = { columns, rows: [columns.map((_, index) => index)] }

  test('of a figure lies across a page at the end', async () => {
    const parts = await partsOf(paperOf([figureBlock(figureOf(months, { table: wide })), ...paper.blocks.slice(4)]))
    const document = parts['word/document.xml'] ?? ''
    expect(document.match(/w:orient="\w+"/g)).toEqual(['w:orient="portrait"', 'w:orient="landscape"'])
    expect(document.indexOf('Note the rate.')).toBeLessThan(document.indexOf('<w:tbl>'))
    expect(styled(parts, 'Heading1')).toEqual(['Values'])
    expect(styled(parts, 'Note')).toContain('Its values are at the end of this paper.')
  })

  test('of the paper lies across a page in its place', async () => {
    const block: PaperBlock = {
      block: 'table',
      id: 't',
      number: 1,
      title: 'Headlines',
      ...wide,
      notes: [],
      source: 'Source: records.',
      figureIds: ['F-1111-1111', 'F-2222-2222'],
    }
    const parts = await partsOf(paperOf([block, ...paper.blocks.slice(0, 1)]))
    const document = parts['word/document.xml'] ?? ''
    expect(document.match(/w:orient="\w+"/g)).toEqual([
      'w:orient="portrait"',
      'w:orient="landscape"',
      'w:orient="portrait"',
    ])
    expect(styled(parts, 'Source')).toEqual(['Source: records. Figures F-1111-1111, F-2222-2222.'])
  })
})

test('a figure without a value says that there is no chart', async () => {
  const parts = await partsOf(paperOfFigure(figureOf(monthsShape([null])), 'F1 Charge rate', 'Derbyshire Constabulary'))
  expect(styled(parts, 'Note')[0]).toBe('There is no chart: no value can be shown.')
  expect(textOf(parts['word/document.xml'])).not.toContain('Audit log')
})

test('what a month withholds is in no byte, not even of the workbook behind its chart', async () => {
  const points = [pointOf('2026-01', 0.08), pointOf('2026-02', null, { numerator: 987_654, unknown: 987_654 })]
  const bytes = await unzipped(await paperDocx(paperOf([figureBlock(figureOf({ ...months, points }))])))
  const workbook = await unzipped(bytes.get('word/embeddings/Microsoft_Excel_Worksheet1.xlsx') ?? Buffer.alloc(0))
  const holding = [...bytes, ...workbook].filter(([, content]) => content.includes('987654'))
  expect(workbook.size).toBe(6)
  expect(holding).toEqual([])
})

test('the same paper is the same bytes', async () => {
  expect((await paperDocx(paper)).equals(await paperDocx(paper))).toBe(true)
})

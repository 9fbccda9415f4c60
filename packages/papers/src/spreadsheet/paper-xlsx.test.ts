import { expect, test } from 'vitest'
import { sampleFigure, samplePaper, figureBlock } from '../testing/sample-paper.ts'
import { unzip } from '../testing/unzip.ts'
import { paperXlsx } from './paper-xlsx.ts'
import { workbookOf } from './workbook-of.ts'

const opened = async (paper = samplePaper()) => unzip(await paperXlsx(paper))

test('a workbook has a cover, contents and notes, then a sheet for each table', async () => {
  const { sheets } = workbookOf(samplePaper(), true)
  expect(sheets.map(({ name }) => name)).toEqual([
    'Cover',
    'Contents',
    'Notes',
    'Figure 1',
    'Figure 1 chart',
    'Table 1',
  ])
})

test('the same paper is the same bytes', async () => {
  expect(await paperXlsx(samplePaper())).toEqual(await paperXlsx(samplePaper()))
})

test('numbers are numbers, a nought is a nought, and what is withheld is an empty cell whose standing says why', () => {
  const figure = workbookOf(samplePaper(), true).sheets.find(({ name }) => name === 'Figure 1')
  expect(figure?.table?.rows.map((row) => row.slice(0, 4).map(({ value }) => value))).toEqual([
    ['2025-01', 0.07, 14, 'Mature'],
    ['2025-02', 0, 0, 'Mature'],
    ['2025-03', null, null, 'Too early to judge [p] [c]'],
    ['2025-04', 0.092, 18, 'Mature'],
  ])
})

test('months are the first day of the month, shares are written as percentages', async () => {
  const { 'xl/worksheets/sheet4.xml': sheet, 'xl/styles.xml': styles } = await opened()
  expect(sheet).toContain('<v>45658</v>')
  expect(sheet).toContain('<v>0.092</v>')
  expect(styles).toContain('formatCode="[$-809]mmm yyyy"')
  expect(styles).toContain('formatCode="0.0%"')
})

test('each table is marked, with its header and a name of its own; no cell is merged, and nothing is filtered', async () => {
  const parts = await opened()
  expect(parts['xl/tables/table4.xml']).toContain('displayName="Figure_1" ref="A9:F13"')
  expect(parts['xl/tables/table6.xml']).toContain('displayName="Table_1"')
  expect(Object.values(parts).join('')).not.toMatch(/mergeCell|autoFilter/)
})

test('text that begins as a formula does is text, also once somebody edits the cell', async () => {
  const { 'xl/worksheets/sheet6.xml': sheet, 'xl/sharedStrings.xml': strings, 'xl/styles.xml': styles } = await opened()
  expect(strings).toContain('=HYPERLINK(&quot;http://x&quot;)')
  expect(sheet).not.toContain('<f')
  expect(styles).toContain('quotePrefix="1"')
})

test('only the shorthand that is used is explained', () => {
  const notes = workbookOf(samplePaper(), true).sheets.find(({ name }) => name === 'Notes')
  expect(notes?.table?.rows.map(([mark]) => mark?.value)).toEqual(['[c]', '[p]', '[P]', 'note 1', 'note 2'])
})

test('a note of two figures is said once, with where it holds', () => {
  const blocks = [figureBlock(sampleFigure([0.1])), figureBlock(sampleFigure([0.2], { figureId: 'F-2222-2222' }), 2)]
  const notes = workbookOf(samplePaper({ blocks }), true).sheets.find(({ name }) => name === 'Notes')
  expect(notes?.table?.rows.at(-1)?.map(({ value }) => value)).toEqual([
    'note 1',
    'October 2026 is protected [c]: 1 to 4 charges so far.',
    'Figure 1, Figure 2',
  ])
})

test('title and language are in the properties, the marking at the head and foot of every sheet', async () => {
  const parts = await opened()
  expect(parts['docProps/core.xml']).toContain('<dc:title>Stalking: performance against the action plan</dc:title>')
  expect(parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>')
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<oddHeader>&amp;C&amp;&quot;Arial,Bold&quot;OFFICIAL-SENSITIVE')
  expect(parts['xl/worksheets/sheet6.xml']).toContain(
    'OFFICIAL-SENSITIVE. Demonstration data: every figure is made up&amp;RPage &amp;P of &amp;N</oddFooter>',
  )
})

test('headers of one name are told apart, since Excel mends a file with two', () => {
  const figure = sampleFigure([0.1])
  const columns = figure.table.columns.map((column) => ({ ...column, label: 'Value' }))
  const blocks = [figureBlock({ ...figure, table: { ...figure.table, columns } })]
  const sheet = workbookOf(samplePaper({ blocks }), true).sheets.find(({ name }) => name === 'Figure 1')
  expect(sheet?.table?.columns.map(({ name }) => name).slice(0, 3)).toEqual(['Value', 'Value (2)', 'Value (3)'])
})

test('a table without rows says so, since a marked table has one at least', () => {
  const blocks = [figureBlock(sampleFigure([]))]
  const sheet = workbookOf(samplePaper({ blocks }), true).sheets.find(({ name }) => name === 'Figure 1')
  expect(sheet?.table?.rows[0]?.[0]?.value).toBe('No rows')
})

import type { Paper } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { paperDocx } from './docx/paper-docx.ts'
import { openFile } from './gate/open-file.ts'
import { all, words } from './gate/parsed-xml.ts'
import { paperCsv } from './paper-csv.ts'
import { paperPptx } from './pptx/paper-pptx.ts'
import { paperOds } from './spreadsheet/paper-ods.ts'
import { paperXlsx } from './spreadsheet/paper-xlsx.ts'
import { figureBlock, sampleFigure, samplePaper } from './testing/sample-paper.ts'

/** A month that is withheld between months that are told: a gap, and next to it a nought. */
const values = [0.0712345, 0, null, -0.25, 1]
const paper = samplePaper({ blocks: [figureBlock(sampleFigure(values))] })

test('CSV says the values of the figure', () => {
  const lines = paperCsv(paper)
    .split('\r\n')
    .filter((line) => line.includes(',value,Percentage,'))
  expect(lines.map((line) => line.split(',').at(-3))).toEqual(['0.0712345', '0', '', '-0.25', '1'])
})

test('XLSX says the values of the figure', async () => {
  const { xml } = await openFile(await paperXlsx(paper))
  const sheet = xml.get('xl/worksheets/sheet4.xml')
  const column = sheet && all(sheet, 'c').filter(({ attributes }) => /^B\d+$/.test(attributes.r ?? ''))
  expect(column?.slice(1).map(words)).toEqual(['0.0712345', '0', '', '-0.25', '1'])
})

test('ODS says the values of the figure', async () => {
  const { xml } = await openFile(await paperOds(paper))
  const content = xml.get('content.xml')
  const cells =
    content && all(content, 'table:table-cell').filter(({ attributes }) => attributes['table:style-name'] === 'share')
  const column = cells?.filter((_, index) => index % 2 === 0)
  expect(column?.map(({ attributes }) => attributes['office:value'])).toEqual([
    '0.0712345',
    '0',
    undefined,
    '-0.25',
    '1',
  ])
})

test.each([
  ['DOCX', paperDocx, 'word/charts/chart1.xml'],
  ['PPTX', paperPptx, 'ppt/charts/chart2.xml'],
  ['XLSX', paperXlsx, 'xl/charts/chart5.xml'],
] as const)(
  'the chart of %s leaves a gap where a value is withheld, and draws a nought',
  async (_format, make, part) => {
    const { xml } = await openFile(await make(paper))
    const chart = xml.get(part)
    const [series] = chart ? all(chart, 'c:ser').filter((each) => words(each).includes('Each month')) : []
    const drawn = series ? all(series, 'c:val').flatMap((value) => all(value, 'c:pt')) : []
    expect(drawn.map((point) => [point.attributes.idx, words(point)])).toEqual([
      ['0', '0.0712345'],
      ['1', '0'],
      ['3', '-0.25'],
      ['4', '1'],
    ])
  },
)

test('a chart of XLSX is drawn from the cells of its own sheet', async () => {
  const { xml, bytes } = await openFile(await paperXlsx(paper))
  const chart = xml.get('xl/charts/chart5.xml')
  const ranges = chart ? all(chart, 'c:f').map(words) : []
  expect(ranges).toContain(`'Figure 1 chart'!$A$9:$A$13`)
  expect(ranges.filter((range) => !range.startsWith(`'Figure 1 chart'!`))).toEqual([])
  expect([...bytes.keys()].filter((name) => name.includes('embeddings'))).toEqual([])
})

test.each([
  ['DOCX', paperDocx],
  ['PPTX', paperPptx],
  ['XLSX', paperXlsx],
  ['ODS', paperOds],
] as const)('%s says the title, source, notes and marking of the figure', async (_format, make) => {
  const { xml } = await openFile(await make(paper))
  const text = Array.from(xml.values(), words).join(' ')
  expect(text).toContain('Charge rate: higher than usual since October 2025')
  expect(text).toContain(
    'Source: Derbyshire Constabulary crime records, as at 31 October 2026. Definition version 3. OFFICIAL-SENSITIVE.',
  )
  expect(text).toContain('October 2026 is protected [c]: 1 to 4 charges so far.')
})

/** What the figure does not show may not leave: a field that a renderer would copy with the whole object. */
const planted = { ...sampleFigure(values), withheld: 'PLANTED-31337' }
const secretive: Paper = samplePaper({ blocks: [figureBlock(planted)] })

test.each([
  ['DOCX', paperDocx],
  ['PPTX', paperPptx],
  ['XLSX', paperXlsx],
  ['ODS', paperOds],
] as const)('what a figure does not show is in no part of %s', async (_format, make) => {
  const { bytes } = await openFile(await make(secretive))
  const within = await Promise.all(
    Array.from(bytes, async ([name, content]) =>
      name.endsWith('.xlsx') ? [...(await openFile(content)).bytes.values()] : [content],
    ),
  )
  expect(within.flat().filter((content) => content.includes('31337'))).toEqual([])
})

test('nor in a CSV', () => {
  expect(paperCsv(secretive)).not.toContain('31337')
})

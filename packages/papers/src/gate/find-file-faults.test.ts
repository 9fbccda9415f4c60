import type { PaperFormat } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { paperCsv } from '../paper-csv.ts'
import { paperZip } from '../paper-zip.ts'
import { paperPptx } from '../pptx/paper-pptx.ts'
import { paperOds } from '../spreadsheet/paper-ods.ts'
import { paperXlsx } from '../spreadsheet/paper-xlsx.ts'
import { changedFile } from '../testing/changed-file.ts'
import { samplePaper } from '../testing/sample-paper.ts'
import { findFileFaults } from './find-file-faults.ts'

const paper = samplePaper()
const made = {
  pptx: await paperPptx(paper),
  xlsx: await paperXlsx(paper),
  ods: await paperOds(paper),
  csv: Buffer.from(paperCsv(paper)),
}

test.each(['pptx', 'xlsx', 'ods', 'csv'] as const)('%s as it is made has no fault', async (format) => {
  expect(await findFileFaults(format, made[format], paper)).toEqual([])
})

const figureOne = (sentence: string) => ({ block: 'figure-1', sentence })
const whole = (sentence: string) => ({ block: null, sentence })
const altText = 'Line chart of the charge rate by month. It is higher than usual since October 2025.'

test.each<['pptx' | 'xlsx' | 'ods', string, RegExp, string | RegExp, string, ReturnType<typeof whole>]>([
  [
    'pptx',
    'alt text',
    /slide3\.xml$/,
    `descr="${altText}"`,
    '',
    figureOne('Figure 1 has no text for people who cannot see it. Add its alt text.'),
  ],
  [
    'pptx',
    'the [P] of a target',
    /charts\/chart3\.xml$/,
    'Target 10% [P]',
    'Target 10%',
    figureOne('The chart of Figure 1 draws a placeholder target without its [P]. Name it so.'),
  ],
  [
    'pptx',
    'the title of the file',
    /core\.xml$/,
    /<dc:title>.*<\/dc:title>/,
    '',
    whole('The file does not bear the title of the paper in its properties. Make it again.'),
  ],
  [
    'pptx',
    'the language of the words',
    /slide3\.xml$/,
    'lang="en-GB"',
    'lang="en-US"',
    whole('Words on the slides do not say that they are in British English. Make it again.'),
  ],
  [
    'pptx',
    'the language of the file',
    /core\.xml$/,
    'en-GB',
    'en-US',
    whole('The file does not say in its properties that it is in British English. Make it again.'),
  ],
  [
    'pptx',
    'the title of a slide',
    /slide3\.xml$/,
    'type="title"',
    'type="body"',
    figureOne('Slide 3 has no title. Make it again.'),
  ],
  [
    'pptx',
    'the marking of a slide',
    /slide3\.xml$/,
    /OFFICIAL-SENSITIVE/g,
    'OFFICIAL',
    figureOne('Slide 3 does not bear the marking. Make it again.'),
  ],
  [
    'pptx',
    'the header of a table',
    /slide6\.xml$/,
    'firstRow="1"',
    '',
    { block: 'table-1', sentence: 'Slide 6 has a table without a header row. Make it again.' },
  ],
  [
    'pptx',
    'words',
    /slide4\.xml$/,
    'Weekly charge clinics',
    'Clinics',
    { block: 'being-done', sentence: 'Words of the paper are missing from the file. Make it again.' },
  ],
  [
    'xlsx',
    'alt text',
    /drawings\//,
    `descr="${altText}"`,
    '',
    whole('A drawing has no text for people who cannot see it. Add its alt text.'),
  ],
  [
    'xlsx',
    'the [P] of a target',
    /charts\/chart\d+\.xml$/,
    'Target 10% [P]',
    'Target 10%',
    figureOne('The chart of Figure 1 draws a placeholder target without its [P]. Name it so.'),
  ],
  [
    'xlsx',
    'the title of the file',
    /core\.xml$/,
    /<dc:title>.*<\/dc:title>/,
    '',
    whole('The file does not bear the title of the paper in its properties. Make it again.'),
  ],
  [
    'xlsx',
    'the language of the file',
    /core\.xml$/,
    'en-GB',
    'en-US',
    whole('The file does not say in its properties that it is in British English. Make it again.'),
  ],
  [
    'xlsx',
    'the header of a table',
    /tables\/table4\.xml$/,
    'id="4"',
    'id="4" headerRowCount="0"',
    whole('Worksheet 4 has no marked table with a header row. Make it again.'),
  ],
  [
    'xlsx',
    'the marking of a sheet',
    /sheet4\.xml$/,
    /OFFICIAL-SENSITIVE/g,
    'OFFICIAL',
    whole('Worksheet 4 does not bear the marking on its pages. Make it again.'),
  ],
  [
    'xlsx',
    'cells that are alone',
    /sheet4\.xml$/,
    '</sheetData>',
    '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    whole('Worksheet 4 has merged cells. Make it again.'),
  ],
  [
    'xlsx',
    'cells that are not formulas',
    /sheet4\.xml$/,
    '<v>0.092</v>',
    '<f>1+1</f><v>2</v>',
    whole('A cell of a worksheet is a formula. Make it again.'),
  ],
  [
    'ods',
    'the title of the file',
    /meta\.xml$/,
    /<dc:title>.*<\/dc:title>/,
    '',
    whole('The file does not bear the title of the paper in its properties. Make it again.'),
  ],
  [
    'ods',
    'the language of the file',
    /meta\.xml$/,
    'en-GB',
    'en-US',
    whole('The file does not say in its properties that it is in British English. Make it again.'),
  ],
  [
    'ods',
    'the marking',
    /styles\.xml$/,
    /OFFICIAL-SENSITIVE/g,
    'OFFICIAL',
    whole('The pages of the spreadsheet do not bear the marking. Make it again.'),
  ],
  [
    'ods',
    'the header of a table',
    /content\.xml$/,
    /(table:name="Figure_1"[^>]*table:contains-header=)"true"/g,
    '$1"false"',
    whole('The worksheet Figure 1 has no marked table with a header row. Make it again.'),
  ],
  [
    'ods',
    'cells that are not formulas',
    /content\.xml$/,
    'office:value="0.092"',
    'office:value="0.092" table:formula="of:=1+1"',
    whole('A cell of a worksheet is a formula. Make it again.'),
  ],
])('%s without %s is held back', async (format, _what, part, from, to, fault) => {
  const faults = await findFileFaults(format, await changedFile(made[format], part, from, to), paper)
  expect(faults).toContainEqual(fault)
})

test.each<['pptx' | 'xlsx' | 'ods', RegExp]>([
  ['pptx', /ppt\/(notesS|s)lides\//],
  ['xlsx', /sharedStrings\.xml$/],
  ['ods', /content\.xml$/],
])('%s without the id or source of a figure is held back', async (format, part) => {
  const anonymous = await changedFile(made[format], part, /F-7K3Q-C4TR/g, 'F-')
  const sourceless = await changedFile(made[format], part, /crime records/g, 'papers')
  expect(await findFileFaults(format, anonymous, paper)).toContainEqual(
    figureOne('The file does not hold the id F-7K3Q-C4TR of Figure 1. Make it again.'),
  )
  expect(await findFileFaults(format, sourceless, paper)).toContainEqual(
    figureOne('The file does not say the source of Figure 1. Make it again.'),
  )
})

test.each([
  ['figure_id', 'id', 'The CSV has no header line. Make it again.'],
  [/OFFICIAL-SENSITIVE/g, 'OFFICIAL', 'A line of the CSV does not bear the marking. Make it again.'],
  [`'@SUM(1)`, '@SUM(1)', 'A cell of the CSV could be taken for a formula. Make it again.'],
  [/F-7K3Q-C4TR/g, 'F-', 'The file does not hold the id F-7K3Q-C4TR of Figure 1. Make it again.'],
])('csv in which %s is %s is held back', async (from, to, sentence) => {
  const changed = Buffer.from(made.csv.toString().replace(from, to))
  expect((await findFileFaults('csv', changed, paper)).map((fault) => fault.sentence)).toContain(sentence)
})

const zipped = async (files: Partial<Record<PaperFormat, Buffer>>) =>
  paperZip(
    paper,
    Object.entries(files).map(([format, bytes]) => ({ fileName: `paper.${format}`, bytes })),
  )

test('a .zip has no fault, and has those of the files in it', async () => {
  const broken = await changedFile(made.xlsx, /core\.xml$/, 'en-GB', 'en-US')
  expect(await findFileFaults('zip', await zipped(made), paper)).toEqual([])
  expect(await findFileFaults('zip', await zipped({ ...made, xlsx: broken }), paper)).toEqual([
    whole('The file does not say in its properties that it is in British English. Make it again.'),
  ])
})

test('a .zip whose README bears no marking is held back', async () => {
  const unmarked = await changedFile(await zipped(made), /README/, /OFFICIAL-SENSITIVE/g, 'OFFICIAL')
  expect(await findFileFaults('zip', unmarked, paper)).toContainEqual(
    whole('The README of the .zip does not bear the marking. Make the file again.'),
  )
})

const pdf =
  '%PDF-1.4\n<</Title (Stalking: performance against the action plan)>>\n<</Lang (en-GB) /MarkInfo <</Marked true>> /StructTreeRoot 1 0 R>>'

test('a PDF is tagged and has a title and a language', async () => {
  expect(await findFileFaults('pdf', Buffer.from(pdf), paper)).toEqual([])
  expect(await findFileFaults('pdf', Buffer.from('%PDF-1.4\n'), paper)).toEqual([
    whole('The PDF is not tagged. Make it again.'),
    whole('The PDF does not say that it is in British English. Make it again.'),
    whole('The PDF does not bear the title of the paper. Make it again.'),
  ])
})

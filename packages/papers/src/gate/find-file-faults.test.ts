import type { PaperFault } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { paperCsv } from '../paper-csv.ts'
import { paperPptx } from '../pptx/paper-pptx.ts'
import { paperOds } from '../spreadsheet/paper-ods.ts'
import { paperXlsx } from '../spreadsheet/paper-xlsx.ts'
import { changedFile } from '../testing/changed-file.ts'
import { figureBlock, sampleFigure, samplePaper } from '../testing/sample-paper.ts'
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

test('long sources that end alike are found in a workbook, which keeps each line but once', async () => {
  const source = (of: string) =>
    `Source: the ${of} records, ${'which are long to say, '.repeat(5)}as at 30 April 2026. Version 1.`
  const [one, other] = [sampleFigure([0.1, 0.2]), sampleFigure([0.1, 0.2], { figureId: 'F-2222-2222' })]
  const blocks = [
    figureBlock({ ...one, source: source('crime') }),
    figureBlock({ ...other, source: source('order') }, 2),
  ]
  const alike = { ...paper, blocks }
  expect(await findFileFaults('xlsx', await paperXlsx(alike), alike)).toEqual([])
})

const figureOne = (sentence: string): PaperFault => ({ block: 'figure-1', sentence })
const whole = (sentence: string): PaperFault => ({ block: null, sentence })
const altText = 'Line chart of the charge rate by month. It is higher than usual since October 2025.'

test.each<['pptx' | 'xlsx' | 'ods', string, RegExp, string | RegExp, string, PaperFault]>([
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
    figureOne('Figure 1 draws a placeholder target without its [P]. Name it so.'),
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
    figureOne('Figure 1 has no text for people who cannot see it. Add its alt text.'),
  ],
  [
    'xlsx',
    'the [P] of a target',
    /charts\/chart\d+\.xml$/,
    'Target 10% [P]',
    'Target 10%',
    figureOne('Figure 1 draws a placeholder target without its [P]. Name it so.'),
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

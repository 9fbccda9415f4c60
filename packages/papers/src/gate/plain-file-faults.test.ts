import type { PaperFormat } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { paperCsv } from '../paper-csv.ts'
import { paperZip } from '../paper-zip.ts'
import { paperXlsx } from '../spreadsheet/paper-xlsx.ts'
import { changedFile } from '../testing/changed-file.ts'
import { samplePaper } from '../testing/sample-paper.ts'
import { findFileFaults } from './find-file-faults.ts'

const paper = samplePaper()
const made = { xlsx: await paperXlsx(paper), csv: Buffer.from(paperCsv(paper)) }
const whole = (sentence: string) => ({ block: null, sentence })

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

import { expect, test } from 'vitest'
import { samplePaper } from '../testing/sample-paper.ts'
import { unzip } from '../testing/unzip.ts'
import { paperOds } from './paper-ods.ts'

const opened = async () => unzip(await paperOds(samplePaper()))

test('an OpenDocument file says first, and not compressed, what it is', async () => {
  const bytes = await paperOds(samplePaper())
  expect(bytes.subarray(30, 84).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
})

test('the same paper is the same bytes', async () => {
  expect(await paperOds(samplePaper())).toEqual(await paperOds(samplePaper()))
})

test('each table is marked and has a header row', async () => {
  const { 'content.xml': content = '' } = await opened()
  expect(content).toContain(
    `<table:database-range table:name="Figure_1" table:target-range-address="'Figure 1'.A8:'Figure 1'.F12" table:contains-header="true"`,
  )
  expect(content.match(/<table:table-header-rows>/g)).toHaveLength(4)
})

test('numbers, months and text are of their kinds, and what is withheld is an empty cell', async () => {
  const { 'content.xml': content = '' } = await opened()
  expect(content).toContain('office:value-type="percentage" office:value="0.092"')
  expect(content).toContain('office:value-type="date" office:date-value="2025-03-01"')
  expect(content).toContain('<table:table-cell table:style-name="share"/>')
  expect(content).toContain('office:value-type="string"><text:p>=HYPERLINK')
  expect(content).not.toContain('table:formula')
})

test('title, language and marking are in it', async () => {
  const { 'meta.xml': meta, 'styles.xml': styles } = await opened()
  expect(meta).toContain('<dc:title>Stalking: performance against the action plan</dc:title>')
  expect(meta).toContain('<dc:language>en-GB</dc:language>')
  expect(styles).toContain('fo:language="en" fo:country="GB"')
  expect(styles).toContain('OFFICIAL-SENSITIVE')
})

import { beforeAll, expect, test } from 'vitest'
import { planReturnDocx } from './plan-return-docx.ts'
import { planReturn } from './testing/plan-return.ts'
import { unzip } from './testing/unzip.ts'

let parts: Record<string, string>
beforeAll(async () => {
  parts = await unzip(await planReturnDocx(planReturn))
})

const textOf = (xml: string | undefined) => (xml ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
const paragraphs = (style: string) =>
  (parts['word/document.xml'] ?? '')
    .split('</w:p>')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => textOf(paragraph).trim())

test('it has a title, which the file bears too, and says in which language it is', () => {
  const title = 'Stalking action plan: return of Derbyshire, 27 November 2026'
  expect(paragraphs('Title')).toEqual([title])
  expect(parts['docProps/core.xml']).toContain(`<dc:title>${title}</dc:title>`)
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
})

test('it has real headings, one of each line', () => {
  expect(paragraphs('Heading1')).toEqual(['Overview', 'Line by line'])
  expect(paragraphs('Heading2')).toEqual([
    'Recommendation 7: Change recording systems',
    'Recommendation 12: Risk is identified',
  ])
})

test('the first row of every table is its header', () => {
  const tables = (parts['word/document.xml'] ?? '').split('<w:tbl>').slice(1)
  expect(tables.map((table) => table.split('</w:tr>').map((row) => row.includes('<w:tblHeader/>')))).toEqual([
    [true, false, false, false],
    [true, false, false, false],
  ])
})

test('each line tells its wording with its status, its status with the reason, and every date', () => {
  const text = textOf(parts['word/document.xml'])
  expect(text).toContain('Wording (verified): Seek changes to crime recording systems. Source: The report.')
  expect(text).toContain('Wording (not verified): not entered yet. Source: The report.')
  expect(text).toContain('Status: Overdue: =Supplier, late')
  expect(text).toContain('Status: No status given yet')
  expect(text).toContain('Due: 31 October 2026; moved twice, from 27 March 2025 and 30 September 2025')
  expect(text).toContain('Measured by: A6 Included classification')
  expect(text).toContain('Supplier letter\n2 September 2026\nhttps://intranet.example/letter')
  expect(text).toContain('Evidence: none recorded')
})

test('what is made up says so', async () => {
  const words = 'everything in this document is made up'
  expect(textOf(parts['word/document.xml'])).toContain(words)
  const real = await unzip(await planReturnDocx({ ...planReturn, synthetic: false }))
  expect(textOf(real['word/document.xml'])).not.toContain(words)
})

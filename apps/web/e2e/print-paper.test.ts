import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { printPdf } from '@dashboard/printer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paper } from '../src/testing/papers.ts'

const run = promisify(execFile)
const pageFolder = join(import.meta.dirname, '../dist')
const withoutPoppler = !(process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'pdftotext')))
let folder: string
let pdf: Buffer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-printed-'))
  pdf = await printPdf(paper, { pageFolder })
  await writeFile(join(folder, 'paper.pdf'), pdf)
})
afterAll(() => rm(folder, { recursive: true }))

const poppler = async (...words: string[]) => (await run(words[0]!, words.slice(1), { cwd: folder })).stdout

test('a paper is printed with no service running, tagged, in its language, with an outline', () => {
  const bytes = pdf.toString('latin1')
  expect(bytes.slice(0, 5)).toBe('%PDF-')
  expect(bytes).toContain('/StructTreeRoot')
  expect(bytes).toContain('/Lang (en-GB)')
  expect(bytes).toContain('/Outlines')
  expect(bytes).toContain('/Title (Stalking: assurance report)')
  expect(bytes).toContain('/Alt (Chart of By month.)')
})

test('the same paper is the same bytes', async () => {
  expect((await printPdf(paper, { pageFolder })).equals(pdf)).toBe(true)
})

test.skipIf(withoutPoppler)('its headings, table and chart are tagged as what they are', async () => {
  const structure = await poppler('pdfinfo', '-struct-text', 'paper.pdf')
  expect(structure).toMatch(/H1 \(block\)\s+(NonStruct\s+)?"Stalking: assurance report"/)
  expect(structure).toMatch(/H2 \(block\)\s+(NonStruct\s+)?"Support for victims"/)
  expect(structure).toContain('Figure')
  expect(structure).toContain('TH')
})

test.skipIf(withoutPoppler)(
  'every page has its marking above and below, its number, and the ids of the figures',
  async () => {
    const text = await poppler('pdftotext', '-layout', 'paper.pdf', '-')
    const [first = ''] = text.split('\f')
    expect(first.match(/\bOFFICIAL\b(?!-)/g)?.length).toBeGreaterThanOrEqual(2)
    expect(first).toContain('Demonstration data: every figure is made up')
    expect(first).toMatch(/Page 1 of \d/)
    expect(first).toContain('F-TEST-months · F-7K3Q-C4TR')
    expect(text).toContain('Figure 1: D3 Referral uptake. 25% in August 2026, the latest mature month')
    expect(text).toContain('D3 Referral uptake')
  },
)

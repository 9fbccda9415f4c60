import { expect, test } from 'vitest'
import { paperZip } from './paper-zip.ts'
import { samplePaper } from './testing/sample-paper.ts'
import { unzip } from './testing/unzip.ts'

const files = [{ fileName: 'pcc-assurance-report.csv', bytes: Buffer.from('a,b\r\n') }]

test('the files are together, and a README says what they are, their marking and their figures', async () => {
  const parts = await unzip(await paperZip(samplePaper(), files))
  expect(Object.keys(parts)).toEqual(['README.txt', 'pcc-assurance-report.csv'])
  expect(parts['README.txt']).toContain('pcc-assurance-report.csv: every value on a line of its own')
  expect(parts['README.txt']).toContain('Figure 1: F-7K3Q-C4TR, Charge rate: higher than usual since October 2025')
  expect(parts['README.txt']).toMatch(/^OFFICIAL-SENSITIVE\r\n[^]*\r\nOFFICIAL-SENSITIVE\r\n$/)
})

test('the same files are the same bytes', async () => {
  expect(await paperZip(samplePaper(), files)).toEqual(await paperZip(samplePaper(), files))
})

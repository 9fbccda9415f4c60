import type { Paper } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { fillTemplate } from './office/fill-template.ts'
import { paperPptx } from './pptx/paper-pptx.ts'
import { paperOds } from './spreadsheet/paper-ods.ts'
import { paperXlsx } from './spreadsheet/paper-xlsx.ts'
import { officeDocument } from './testing/office-document.ts'
import { libreOffice, openWithLibreOffice } from './testing/open-with-libreoffice.ts'
import { samplePaper } from './testing/sample-paper.ts'

test.skipIf(libreOffice === undefined).each([
  ['pptx', paperPptx, 6],
  ['xlsx', paperXlsx, 6],
  ['ods', paperOds, 5],
  ['docx', filled, 1],
] as const)('LibreOffice opens %s and prints every page of it', { timeout: 120_000 }, async (ending, make, pages) => {
  const pdf = await openWithLibreOffice(await make(samplePaper()), ending)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(pages)
})

async function filled(paper: Paper): Promise<Buffer> {
  const lines = [
    ['{{paper:title}}'],
    ['{{kpi:F1:sentence}}'],
    ['{{kpi:F1:chart}}'],
    ['{{kpi:F1:table}}'],
    ['{{kpi:F1:source}}'],
  ]
  return fillTemplate(await officeDocument(lines, '{{paper:marking}}', '{{paper:marking}}'), paper)
}

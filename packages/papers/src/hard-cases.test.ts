import { expect, test } from 'vitest'
import { paperDocx } from './docx/paper-docx.ts'
import { findFileFaults } from './gate/find-file-faults.ts'
import { paperPptx } from './pptx/paper-pptx.ts'
import { paperOds } from './spreadsheet/paper-ods.ts'
import { paperXlsx } from './spreadsheet/paper-xlsx.ts'
import { hardPaper } from './testing/hard-paper.ts'
import { libreOffice, openWithLibreOffice } from './testing/open-with-libreoffice.ts'

const formats = [
  ['docx', paperDocx],
  ['pptx', paperPptx],
  ['xlsx', paperXlsx],
  ['ods', paperOds],
] as const

test.each(formats)('the hardest paper has no fault in %s', async (format, make) => {
  expect(await findFileFaults(format, await make(hardPaper), hardPaper)).toEqual([])
})

test.skipIf(libreOffice === undefined).each(formats)(
  'and LibreOffice opens it in %s',
  { timeout: 120_000 },
  async (ending, make) => {
    const pdf = await openWithLibreOffice(await make(hardPaper), ending)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  },
)

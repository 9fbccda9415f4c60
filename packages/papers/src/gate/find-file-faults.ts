import type { Paper, PaperFault, PaperFormat } from '@dashboard/contract'
import { csvFaults } from './csv-faults.ts'
import { partAskedFor } from '../office/part-asked-for.ts'
import { readPlaceholders } from '../office/read-placeholders.ts'
import { docxFaults, filledFaults } from './docx-faults.ts'
import { odsFaults } from './ods-faults.ts'
import { openFile } from './open-file.ts'
import { pdfFaults } from './pdf-faults.ts'
import { pptxFaults } from './pptx-faults.ts'
import { xlsxFaults } from './xlsx-faults.ts'

/**
 * What keeps a file from leaving, read from the bytes as they were made. `office` is the office's own document that a Word
 * document was made from, which holds no more of the paper than its places ask for.
 */
export async function findFileFaults(
  format: PaperFormat,
  bytes: Buffer,
  paper: Paper,
  office: Buffer | null = null,
): Promise<PaperFault[]> {
  switch (format) {
    case 'docx':
      return office
        ? filledFaults(await openFile(bytes), partAskedFor(paper, await readPlaceholders(office)))
        : docxFaults(await openFile(bytes), paper)
    case 'pptx':
      return pptxFaults(await openFile(bytes), paper)
    case 'xlsx':
      return xlsxFaults(await openFile(bytes), paper)
    case 'ods':
      return odsFaults(await openFile(bytes), paper)
    case 'csv':
      return csvFaults(bytes.toString(), paper)
    case 'pdf':
      return pdfFaults(bytes, paper)
    case 'zip':
      return zipFaults(bytes, paper, office)
  }
}

async function zipFaults(zipped: Buffer, paper: Paper, office: Buffer | null): Promise<PaperFault[]> {
  const { bytes } = await openFile(zipped)
  const readme = bytes.get('README.txt')?.toString() ?? ''
  const faults = await Promise.all(
    Array.from(bytes, async ([name, content]) => {
      const format = formats.find((ending) => name.endsWith(`.${ending}`))
      return format ? findFileFaults(format, content, paper, office) : []
    }),
  )
  return [
    ...(readme.includes(paper.marking)
      ? []
      : [{ block: null, sentence: 'The README of the .zip does not bear the marking. Make the file again.' }]),
    ...faults.flat(),
  ]
}

const formats = ['docx', 'pptx', 'xlsx', 'ods', 'csv', 'pdf'] as const

import type { Paper } from '@dashboard/contract'
import { workbookOf } from './workbook-of.ts'
import { writeXlsx } from './write-xlsx.ts'

/** A paper as a workbook with native charts, laid out as the Analysis Function's "Releasing statistics in spreadsheets" says. */
export async function paperXlsx(paper: Paper): Promise<Buffer> {
  return writeXlsx(workbookOf(paper, true))
}

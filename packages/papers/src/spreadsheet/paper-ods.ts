import type { Paper } from '@dashboard/contract'
import { workbookOf } from './workbook-of.ts'
import { writeOds } from './write-ods.ts'

/** The same workbook as an OpenDocument spreadsheet: tables alone. */
export async function paperOds(paper: Paper): Promise<Buffer> {
  return writeOds(workbookOf(paper, false))
}

import { officeDocument } from './describe-endpoint.ts'
import type { PaperFormat } from './paper.ts'

/** What each format is called where files are sent. */
export const fileTypes: Record<PaperFormat, string> = {
  docx: officeDocument,
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  zip: 'application/zip',
}

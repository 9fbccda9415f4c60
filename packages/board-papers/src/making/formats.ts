import { paperFormat, type PaperFormat } from '@dashboard/contract'

/** Those that are made where some are asked for: a .zip holds all of them, and comes last. */
export function formatsToMake(asked: PaperFormat[]): PaperFormat[] {
  return paperFormat.options.filter((format) => asked.includes('zip') || asked.includes(format))
}

/** How many steps there are on the way: to write it, to check it, and to make each file. */
export function stepsOf(asked: PaperFormat[]): number {
  return formatsToMake(asked).length + 2
}

export const formatNames: Record<PaperFormat, string> = {
  docx: 'Word document',
  pptx: 'PowerPoint slides',
  xlsx: 'Excel workbook',
  ods: 'OpenDocument spreadsheet',
  csv: 'CSV file',
  pdf: 'PDF',
  zip: '.zip of all files',
}

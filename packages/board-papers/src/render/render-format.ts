import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper, PaperFormat } from '@dashboard/contract'
import { fillTemplate, paperCsv, paperDocx, paperOds, paperPptx, paperXlsx, paperZip } from '@dashboard/papers'
import type { Rendering } from './rendering.ts'

type File = { fileName: string; bytes: Buffer }

/** What cannot be made on this machine, in a sentence for whoever asked for it. */
export class CannotMake extends Error {}

/** One file of a paper. A .zip holds the files that were made before it. */
export async function renderFormat(
  format: PaperFormat,
  { paper, office, pageFolder }: Rendering,
  before: File[],
): Promise<Buffer> {
  switch (format) {
    case 'docx':
      return office ? fillTemplate(Buffer.from(office), paper) : paperDocx(paper)
    case 'pptx':
      return paperPptx(paper)
    case 'xlsx':
      return paperXlsx(paper)
    case 'ods':
      return paperOds(paper)
    case 'csv':
      return Buffer.from(paperCsv(paper))
    case 'pdf':
      return print(paper, pageFolder)
    case 'zip':
      return paperZip(paper, before)
  }
}

async function print(paper: Paper, pageFolder: string | null): Promise<Buffer> {
  if (!pageFolder || !existsSync(join(pageFolder, 'index.html')))
    throw new CannotMake(
      'A PDF is printed from the built page, which is not there. Start the product once, or leave the PDF out.',
    )
  // Loaded where one is printed: the library that drives a browser takes a third of a second and 60 MB.
  const { printPdf } = await import('@dashboard/printer')
  return printPdf(paper, { pageFolder }).catch((error: Error) => {
    throw new CannotMake(`The PDF could not be printed. ${error.message.split('\n')[0]}`, { cause: error })
  })
}

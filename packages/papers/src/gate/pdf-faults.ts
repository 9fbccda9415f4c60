import type { Paper, PaperFault } from '@dashboard/contract'
import { fileFault } from './office-faults.ts'

/** What is wrong with a PDF, as far as its outline tells: it is tagged, and has a language and a title. */
export function pdfFaults(bytes: Buffer, { title }: Paper): PaperFault[] {
  const outline = bytes.toString('latin1')
  const wide = Buffer.from(title, 'utf16le').swap16().toString('hex').toUpperCase()
  return [
    ...(outline.startsWith('%PDF-') ? [] : [fileFault('The file is not a PDF.')]),
    ...(/\/StructTreeRoot\b/.test(outline) && /\/Marked\s+true/.test(outline)
      ? []
      : [fileFault('The PDF is not tagged.')]),
    ...(/\/Lang\s*\(en-GB\)/.test(outline) ? [] : [fileFault('The PDF does not say that it is in British English.')]),
    ...(outline.includes(`(${title.replaceAll(/[()\\]/g, String.raw`\$&`)})`) || outline.toUpperCase().includes(wide)
      ? []
      : [fileFault('The PDF does not bear the title of the paper.')]),
  ]
}

import { openTemplate } from './open-template.ts'

/** The place for the marking, where a header or footer of a document bears neither it nor a marking of its own; else none. */
export async function unmarkedPages(docx: Buffer): Promise<{ placeholder: string; sentence: string }[]> {
  const parts = [...(await openTemplate(docx))]
  const unmarked = ['header', 'footer'].filter((where) => {
    const found = parts.filter(([name]) => new RegExp(`^word/${where}\\d*\\.xml$`).test(name))
    return found.length === 0 || found.some(([, xml]) => !marking.test(xml.replaceAll(/<[^>]+>/g, '')))
  })
  return unmarked.map((where) => ({
    placeholder: 'paper:marking',
    sentence: `A page ${where} of the document has no marking. Write {{paper:marking}} in every ${where}.`,
  }))
}

const marking = /\{\{\s*paper:marking\s*\}\}|OFFICIAL/

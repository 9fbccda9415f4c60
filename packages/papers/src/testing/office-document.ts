import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx'
import { unzipped } from '../parts/unzipped.ts'
import { zipOf } from '../parts/zip-of.ts'

/** A document of an office's own: each line is a paragraph, each text of it a run. */
export async function officeDocument(lines: readonly (readonly string[])[], head = '', foot = ''): Promise<Buffer> {
  const paragraph = (texts: readonly string[]) =>
    new Paragraph({ children: texts.map((text, index) => new TextRun({ text, bold: index % 2 === 1 })) })
  return Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { font: 'Georgia', size: 24 } } } },
      sections: [
        {
          headers: { default: new Header({ children: [paragraph([head])] }) },
          footers: { default: new Footer({ children: [paragraph([foot])] }) },
          children: lines.map(paragraph),
        },
      ],
    }),
  )
}

/** The same document with parts changed or added. */
export async function withParts(docx: Buffer, change: (parts: Map<string, Buffer | string>) => void): Promise<Buffer> {
  const parts = new Map<string, Buffer | string>(await unzipped(docx))
  change(parts)
  return zipOf([...parts].map(([name, content]) => ({ name, content })))
}

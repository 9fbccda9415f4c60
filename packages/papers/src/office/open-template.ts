import { fromBufferPromise, type Entry } from 'yauzl'
import { buffer } from 'node:stream/consumers'

/** Why a document of an office's own cannot be used, in a sentence for whoever hands it in. */
export class UnusableTemplate extends Error {}

const mostBytes = 10_000_000
const mostUnzipped = 60_000_000
const mostParts = 2000
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** The parts of a .docx that holds nothing but a document: no macros, no programs, nothing fetched from elsewhere. */
export async function openTemplate(docx: Buffer): Promise<Map<string, string>> {
  if (docx.length > mostBytes) throw new UnusableTemplate('The document is over 10 MB. Take out large pictures.')
  const parts = await textParts(docx)
  const types = parts.get('[Content_Types].xml') ?? ''
  const names = [...parts.keys()]
  if (/macroEnabled|vbaProject/i.test(types) || names.some((name) => /vba(Project|Data)/i.test(name)))
    throw new UnusableTemplate('The document holds macros. Save it as a Word document (.docx) without them.')
  if (!types.includes(word) || !parts.has('word/document.xml')) throw new UnusableTemplate(notWord)
  if (names.some((name) => /^word\/(activeX|embeddings\/.*\.bin)/i.test(name)))
    throw new UnusableTemplate('The document holds embedded objects or controls. Take them out.')
  for (const [name, text] of parts) {
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new UnusableTemplate(notWord)
    if (name.endsWith('.rels') ? linksElsewhere(text) : fetchingField.test(text))
      throw new UnusableTemplate(
        'The document takes in something from another file or from the network: a linked picture, an attached template or a field. Put it in itself, or break the link.',
      )
  }
  return parts
}

const notWord = 'This is not a Word document. Save it in Word as .docx and hand it in again.'
/** Fields that fetch from elsewhere when Word opens the document. */
const fetchingField = /instr(Text[^>]*>|=")\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\b/i

/** A link that a reader must follow is none that the document follows. */
function linksElsewhere(relationships: string): boolean {
  return [...relationships.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([link]) => /TargetMode="External"/i.test(link) && !/Type="[^"]*\/hyperlink"/.test(link),
  )
}

/** The parts that are XML; others by name alone. What a part says of its size holds: reading more than that fails. */
async function textParts(docx: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  let unzippedBytes = 0
  try {
    const zip = await fromBufferPromise(docx, { lazyEntries: true })
    for await (const entry of zip.eachEntry()) {
      unzippedBytes += entry.uncompressedSize
      if (unzippedBytes > mostUnzipped || parts.size >= mostParts)
        throw new UnusableTemplate('The document unpacks to over 60 MB or 2,000 parts. Take out what is not needed.')
      parts.set(entry.fileName, isText(entry) ? (await buffer(await zip.openReadStreamPromise(entry))).toString() : '')
    }
  } catch (error) {
    throw error instanceof UnusableTemplate ? error : new UnusableTemplate(notWord, { cause: error })
  }
  return parts
}

function isText({ fileName }: Entry): boolean {
  return /\.(xml|rels)$/i.test(fileName)
}

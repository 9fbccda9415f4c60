import type { Paper, PaperFault } from '@dashboard/contract'
import { drawingFaults, drawnFigures } from './drawing-faults.ts'
import { fileFault, propertyFaults } from './office-faults.ts'
import { partsOf, type OpenFile } from './open-file.ts'
import { embeddedFaults } from './embedded-faults.ts'
import { nameOf } from './name-of.ts'
import { all, words, type Element } from './parsed-xml.ts'
import { saidFaults, wordFaults } from './said-faults.ts'

/** What is wrong with a Word document. */
export async function docxFaults(file: OpenFile, paper: Paper): Promise<PaperFault[]> {
  const document = file.xml.get('word/document.xml')
  if (!document) return [fileFault('The file is not a Word document.')]
  return [
    ...(await partFaults(file, paper, words(document))),
    ...all(document, 'w:tbl').flatMap((table) => headerFaults(table)),
  ]
}

/** What is wrong with a document of an office's own that was filled. Its own tables may be there for the layout alone. */
export async function filledFaults(file: OpenFile, asked: Paper): Promise<PaperFault[]> {
  const document = file.xml.get('word/document.xml')
  if (!document) return [fileFault('The file is not a Word document.')]
  const text = partsOf(file, /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/)
    .map(([, part]) => words(part))
    .join(' ')
  return [...(await partFaults(file, asked, text)), ...filledTableFaults(all(document, 'w:tbl'), asked)]
}

async function partFaults(file: OpenFile, paper: Paper, text: string): Promise<PaperFault[]> {
  const edges = partsOf(file, /^word\/(header|footer)\d*\.xml$/)
  return [
    ...propertyFaults(file, paper),
    ...languageFaults(file),
    ...markingFaults(edges, paper.marking),
    ...drawingFaults(file, 'word/document.xml', { frame: 'w:drawing', named: 'wp:docPr' }, drawnFigures(paper)),
    ...saidFaults(text, paper),
    ...wordFaults(text, paper),
    ...(await embeddedFaults(file)),
  ]
}

function languageFaults({ xml }: OpenFile): PaperFault[] {
  const styles = xml.get('word/styles.xml')
  const languages = styles ? all(styles, 'w:lang').map(({ attributes }) => attributes['w:val']) : []
  return languages.length > 0 && languages.every((language) => language === 'en-GB')
    ? []
    : [fileFault('The document does not say that it is in British English.')]
}

/** At the head and at the foot of every page. */
function markingFaults(edges: readonly [string, Element][], marking: string): PaperFault[] {
  return ['header', 'footer'].flatMap((where) => {
    const found = edges.filter(([name]) => name.startsWith(`word/${where}`))
    return found.length > 0 && found.every(([, tree]) => words(tree).includes(marking))
      ? []
      : [fileFault(`The marking is missing from a page ${where} of the document.`)]
  })
}

function headerFaults(table: Element): PaperFault[] {
  return hasHeader(table)
    ? []
    : [
        {
          block: null,
          sentence: `The table that begins "${all(table, 'w:p').map(words)[0] ?? ''}" has no header row. Mark its first row as one.`,
        },
      ]
}

/** The tables that were put in are those that begin with the columns of a figure. */
function filledTableFaults(tables: readonly Element[], { blocks }: Paper): PaperFault[] {
  return blocks.flatMap((block) => {
    if (block.block !== 'figure' || !block.parts.includes('table')) return []
    const columns = block.figure.table.columns.map(({ label }) => label).join('')
    const ofFigure = tables.filter((table) => all(table, 'w:tr').slice(0, 1).map(words).join('') === columns)
    return ofFigure.length > 0 && ofFigure.every(hasHeader)
      ? []
      : [{ block: block.id, sentence: `The table of ${nameOf(block)} has no header row. Make it again.` }]
  })
}

function hasHeader(table: Element): boolean {
  const [first] = all(table, 'w:tr')
  return (
    first !== undefined &&
    all(first, 'w:tblHeader').some(({ attributes }) => !/^(off|false|0)$/.test(attributes['w:val'] ?? ''))
  )
}

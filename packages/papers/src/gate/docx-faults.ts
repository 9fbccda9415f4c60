import type { Paper, PaperFault } from '@dashboard/contract'
import { drawingFaults, drawnFigures } from './drawing-faults.ts'
import { fileFault, propertyFaults } from './office-faults.ts'
import { partsOf, type OpenFile } from './open-file.ts'
import { embeddedFaults } from './embedded-faults.ts'
import { all, words, type Element } from './parsed-xml.ts'
import { saidFaults, wordFaults } from './said-faults.ts'

/** What is wrong with a Word document. */
export async function docxFaults(file: OpenFile, paper: Paper): Promise<PaperFault[]> {
  const document = file.xml.get('word/document.xml')
  if (!document) return [fileFault('The file is not a Word document.')]
  const edges = partsOf(file, /^word\/(header|footer)\d*\.xml$/)
  const text = words(document)
  return [
    ...propertyFaults(file, paper),
    ...languageFaults(file),
    ...markingFaults(edges, paper.marking),
    ...all(document, 'w:tbl').flatMap((table) => tableFaults(table)),
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

function tableFaults(table: Element): PaperFault[] {
  const [first] = all(table, 'w:tr')
  return first && all(first, 'w:tblHeader').some(({ attributes }) => !/^(off|false|0)$/.test(attributes['w:val'] ?? ''))
    ? []
    : [
        {
          block: null,
          sentence: `The table that begins "${all(table, 'w:p').map(words)[0] ?? ''}" has no header row. Mark its first row as one.`,
        },
      ]
}

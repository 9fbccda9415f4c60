import type { Paper, PaperFault } from '@dashboard/contract'
import { formulaFaults } from './embedded-faults.ts'
import { drawingFaults, drawnFigures } from './drawing-faults.ts'
import { fileFault, propertyFaults } from './office-faults.ts'
import { partsOf, targetsOf, type OpenFile } from './open-file.ts'
import { all, words, type Element } from './parsed-xml.ts'
import { saidFaults } from './said-faults.ts'

/** What is wrong with a workbook. Its words stay in the document. */
export function xlsxFaults(file: OpenFile, paper: Paper): PaperFault[] {
  const sheets = partsOf(file, /^xl\/worksheets\/sheet\d+\.xml$/)
  const strings = file.xml.get('xl/sharedStrings.xml')
  if (sheets.length === 0 || !strings) return [fileFault('There are no worksheets in the file.')]
  const drawn = drawnFigures(paper)
  return [
    ...propertyFaults(file, paper),
    ...sheets.flatMap(([name, tree], index) => sheetFaults(file, name, tree, index, paper)),
    ...partsOf(file, /^xl\/drawings\/drawing\d+\.xml$/).flatMap(([name], index) =>
      drawingFaults(file, name, { frame: 'xdr:graphicFrame', named: 'xdr:cNvPr' }, drawn.slice(index, index + 1)),
    ),
    ...saidFaults(
      wordsOfCells(
        sheets.map(([, tree]) => tree),
        strings,
      ),
      paper,
    ),
    ...formulaFaults(file),
  ]
}

/** As they are read: the list of strings has each but once, wherever it stands. */
function wordsOfCells(sheets: Element[], strings: Element): string {
  const shared = all(strings, 'si').map(words)
  return sheets
    .flatMap((sheet) => all(sheet, 'c').filter(({ attributes }) => attributes.t === 's'))
    .map((cell) => shared[Number(words(cell))] ?? '')
    .join('\n')
}

/** The first sheet is the cover, which has no table. */
function sheetFaults(file: OpenFile, name: string, tree: Element, index: number, { marking }: Paper): PaperFault[] {
  const tables = [...targetsOf(file, name).values()]
    .flatMap((target) => file.xml.get(target)?.children ?? [])
    .filter((part) => part.name === 'table')
  const headed = tables.length === 1 && tables[0]?.attributes.headerRowCount !== '0'
  return [
    ...(index > 0 && !headed ? [fileFault(`Worksheet ${index + 1} has no marked table with a header row.`)] : []),
    ...(all(tree, 'mergeCell').length > 0 ? [fileFault(`Worksheet ${index + 1} has merged cells.`)] : []),
    ...(['oddHeader', 'oddFooter'].every((edge) => all(tree, edge).some((part) => words(part).includes(marking)))
      ? []
      : [fileFault(`Worksheet ${index + 1} does not bear the marking on its pages.`)]),
  ]
}

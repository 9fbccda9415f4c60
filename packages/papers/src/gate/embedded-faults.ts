import type { PaperFault } from '@dashboard/contract'
import { fileFault } from './office-faults.ts'
import { openFile, partsOf, type OpenFile } from './open-file.ts'
import { all } from './parsed-xml.ts'

/** Formulas in the workbooks behind charts. */
export async function embeddedFaults({ bytes }: OpenFile): Promise<PaperFault[]> {
  const workbooks = [...bytes].filter(([name]) => name.endsWith('.xlsx'))
  const found = await Promise.all(workbooks.map(async ([, content]) => formulaFaults(await openFile(content))))
  return found.flat()
}

export function formulaFaults(file: OpenFile): PaperFault[] {
  return partsOf(file, /^xl\/worksheets\/.*\.xml$/).flatMap(([, sheet]) =>
    all(sheet, 'f').length > 0 ? [fileFault('A cell of a worksheet is a formula.')] : [],
  )
}

import type { Paper, PaperFault } from '@dashboard/contract'
import { fileFault } from './office-faults.ts'
import type { OpenFile } from './open-file.ts'
import { all, words, type Element } from './parsed-xml.ts'
import { saidFaults } from './said-faults.ts'

/** What is wrong with an OpenDocument spreadsheet. */
export function odsFaults({ xml }: OpenFile, paper: Paper): PaperFault[] {
  const [content, styles, meta] = ['content.xml', 'styles.xml', 'meta.xml'].map((name) => xml.get(name))
  if (!content || !styles || !meta) return [fileFault('The file is not an OpenDocument spreadsheet.')]
  const said = (name: string) => all(meta, name).map(words).join('')
  return [
    ...(said('dc:title') === paper.title
      ? []
      : [fileFault('The file does not bear the title of the paper in its properties.')]),
    ...(said('dc:language') === paper.language
      ? []
      : [fileFault('The file does not say in its properties that it is in British English.')]),
    ...(['style:header', 'style:footer'].every((edge) =>
      all(styles, edge).some((part) => words(part).includes(paper.marking)),
    )
      ? []
      : [fileFault('The pages of the spreadsheet do not bear the marking.')]),
    ...tableFaults(content),
    ...(all(content, 'table:table-cell').some(({ attributes }) => 'table:formula' in attributes)
      ? [fileFault('A cell of a worksheet is a formula.')]
      : []),
    ...saidFaults(words(content), paper),
  ]
}

/** Every sheet but the cover has one marked table whose first row is its header. */
function tableFaults(content: Element): PaperFault[] {
  const marked = all(content, 'table:database-range').filter(
    ({ attributes }) => attributes['table:contains-header'] === 'true',
  )
  return all(content, 'table:table')
    .slice(1)
    .flatMap((sheet) => {
      const name = sheet.attributes['table:name'] ?? ''
      const ranges = marked.filter(({ attributes }) =>
        attributes['table:target-range-address']?.startsWith(`'${name}'.`),
      )
      return ranges.length === 1 && all(sheet, 'table:table-header-rows').length === 1
        ? []
        : [fileFault(`The worksheet ${name} has no marked table with a header row.`)]
    })
}

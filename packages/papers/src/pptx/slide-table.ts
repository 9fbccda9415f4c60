import { element } from '../parts/xml.ts'
import { cellMargin, cellMarginDown, type SlideTable } from './table-pages.ts'
import { paragraphs } from './text.ts'

/** A table as DrawingML: its first row is marked as the header. */
export function drawTable({ columns, rows, points }: SlideTable): string {
  const least = points * 20_000
  const row = (cells: readonly string[], header: boolean) =>
    element(
      'a:tr',
      { h: least },
      cells.map((text, index) => cell(text, points, header, columns[index]?.right === true)),
    )
  return element(
    'a:tbl',
    {},
    element('a:tblPr', { firstRow: 1 }),
    element(
      'a:tblGrid',
      {},
      columns.map(({ width }) => element('a:gridCol', { w: width })),
    ),
    row(
      columns.map(({ name }) => name),
      true,
    ),
    rows.map((cells) => row(cells, false)),
  )
}

export const tableUri = 'http://schemas.openxmlformats.org/drawingml/2006/table'
function cell(text: string, points: number, header: boolean, right: boolean): string {
  return element(
    'a:tc',
    {},
    element(
      'a:txBody',
      {},
      element('a:bodyPr'),
      element('a:lstStyle'),
      paragraphs([text], { points, bold: header, colour: '0B0C0C', ...(right ? { align: 'r' } : {}) }),
    ),
    element(
      'a:tcPr',
      { marL: cellMargin, marR: cellMargin, marT: cellMarginDown, marB: cellMarginDown, anchor: header ? 'b' : 't' },
      ['a:lnL', 'a:lnR', 'a:lnT'].map((name) => element(name, { w: 0 }, element('a:noFill'))),
      element('a:lnB', { w: header ? 19_050 : 6_350 }, colour(header ? '12436D' : 'B1B4B6')),
      header ? colour('EEF2F5') : element('a:noFill'),
    ),
  )
}

function colour(val: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val }))
}

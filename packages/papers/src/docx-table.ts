import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'

type Column = { name: string; share: number }

/** A table over the whole width, whose first row is its header and is said again on every page. */
export function headedTable(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: columns[index]?.share ?? 0, type: WidthType.PERCENTAGE },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            ...(tableHeader ? { shading: { fill: 'EEF2F5' } } : {}),
            children: [new Paragraph({ children: [new TextRun({ text, bold: tableHeader, size: 20 })] })],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ share }) => Math.round((share * width) / 100)),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      row(
        columns.map(({ name }) => name),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  })
}

/** Of an A4 page between its margins, in twentieths of a point. */
const width = 9638
const line = { style: BorderStyle.SINGLE, size: 4, color: '8B98A5' }

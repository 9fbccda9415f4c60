import type { FigureTable } from '@dashboard/contract'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

type Column = FigureTable['columns'][number]

/** From so many columns on a table lies across a page of its own. */
export function isWide(columns: number): boolean {
  return columns >= 12
}

/**
 * A table over the whole width, in twentieths of a point, whose header is said again on every page and whose rows are not
 * split. Without a `style` its text is as the document has it.
 */
export function dataTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, style }: { width: number; style?: string },
): Table {
  const size = columns.length <= 6 ? 20 : columns.length <= 9 ? 18 : 16
  const widths = widthsOf([columns.map(({ label }) => label), ...rows], size, width)
  // Only what is not as usual is written: a paper has thousands of cells.
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHeader && { tableHeader: true }),
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            ...(isHeader && { verticalAlign: 'bottom', borders: { bottom: headerLine } }),
            children: [
              new Paragraph({
                ...(style ? { style } : { spacing: { before: 0, after: 0 } }),
                ...(isHeader && { keepNext: true }),
                ...(!isText(columns[index]) && { alignment: AlignmentType.RIGHT }),
                children: [new TextRun({ text, size, ...(isHeader && { bold: true }) })],
              }),
            ],
          }),
      ),
    })
  const padding = size <= 16 ? 50 : 80
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { top: 50, bottom: 50, left: padding, right: padding },
    borders: { top: none, bottom: hairline, left: none, right: none, insideHorizontal: hairline, insideVertical: none },
    rows: [
      row(
        columns.map(({ label }) => label),
        true,
      ),
      ...(rows.length > 0 ? rows : [columns.map((_, index) => (index === 0 ? 'No rows' : '–'))]).map((cells) =>
        row(cells, false),
      ),
    ],
  })
}

function isText(column: Column | undefined): boolean {
  return column?.unit === 'text' || column?.unit === 'month'
}

/** Each column has room for its longest word, and what is left goes to those with longer texts. */
function widthsOf(rows: readonly (readonly string[])[], size: number, width: number): number[] {
  const letter = size * 5.9
  const padding = 170
  const wanted = (rows[0] ?? []).map((header, index) => {
    const texts = rows.slice(1).map((row) => row[index] ?? '')
    const words = texts.flatMap((text) => text.split(' ').map(({ length }) => length))
    const bold = header.split(' ').map(({ length }) => length * 1.1)
    const least = Math.max(2, ...words, ...bold) * letter + padding
    const longest = Math.max(0, ...texts.map(({ length }) => length))
    return { least, more: Math.max(0, Math.min(40, longest) * letter + padding - least) }
  })
  const least = wanted.reduce((sum, each) => sum + each.least, 0)
  const more = wanted.reduce((sum, each) => sum + each.more, 0)
  const left = Math.max(0, width - least)
  const shrunk = Math.min(1, width / least)
  return wanted.map((each) =>
    Math.floor(each.least * shrunk + (more > 0 ? (left * each.more) / more : left / wanted.length)),
  )
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'D3DAE0' }
const headerLine = { style: BorderStyle.SINGLE, size: 12, color: '12436D' }

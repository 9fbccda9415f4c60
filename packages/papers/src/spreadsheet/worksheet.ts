import { element, escaped, part } from '../parts/xml.ts'
import { brokenAt } from '../parts/broken-at.ts'
import { columnLetters } from '../charts/chart-data.ts'
import { dayNumber } from './day-number.ts'
import { cellStyle, isRight, styleNumber, type CellStyle } from './styles.ts'
import { coverWidth, headerRow, type Line, type Sheet, type Table, type Value } from './workbook.ts'

/** Texts by their number. */
export type SharedStrings = Map<string, number>

/** A sheet as SpreadsheetML: its lines, then its table; relationship 1 is the table, 2 the drawing. */
export function worksheet(sheet: Sheet, first: boolean, marking: string, strings: SharedStrings): string {
  const { lines, table, chart } = sheet
  const header = headerRow(sheet)
  return part(
    element(
      'worksheet',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('sheetViews', {}, element('sheetView', { workbookViewId: 0, tabSelected: first ? 1 : undefined })),
      element('sheetFormatPr', { defaultRowHeight: lineHeight }),
      element('cols', {}, columnWidths(table)),
      element(
        'sheetData',
        {},
        lines.map((line, row) => lineRow(line, row, strings)),
        tableRows(table, header, strings),
      ),
      hyperlinks(lines, table, header),
      element('pageMargins', { left: 0.5, right: 0.5, top: 0.9, bottom: 0.9, header: 0.4, footer: 0.4 }),
      element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
      element(
        'headerFooter',
        {},
        element('oddHeader', {}, `&amp;C${headed(marking)}`),
        element('oddFooter', {}, `&amp;L&amp;A&amp;C${headed(marking)}&amp;RPage &amp;P of &amp;N`),
      ),
      chart ? element('drawing', { 'r:id': 'rId2' }) : '',
      table ? element('tableParts', { count: 1 }, element('tablePart', { 'r:id': 'rId1' })) : '',
    ),
  )
}

function columnWidths(table: Table | null): string[] {
  const widths = table ? table.columns.map(({ width }) => width) : [coverWidth]
  return widths.map((width, index) => element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }))
}

function lineRow({ text, style, link }: Line, row: number, strings: SharedStrings): string {
  return element(
    'row',
    {
      r: row + 1,
      ...height(style === 'title' ? 1.5 : style === 'paragraph' ? brokenAt(coverWidth * 1.1, text).length : 1),
    },
    cell(text, link ? 'link' : style, row, 0, strings),
  )
}

function tableRows(table: Table | null, header: number, strings: SharedStrings): string[] {
  if (!table) return []
  const names = table.columns.map(({ name, unit }, index) =>
    cell(name, isRight(unit) ? 'number-header' : 'header', header, index, strings),
  )
  return [
    element(
      'row',
      {
        r: header + 1,
        ...height(
          deepest(
            table,
            table.columns.map(({ name }) => name),
          ),
        ),
      },
      names,
    ),
    ...table.rows.map((cells, index) => {
      const row = header + 1 + index
      return element(
        'row',
        {
          r: row + 1,
          ...height(
            deepest(
              table,
              cells.map(({ value }) => value),
            ),
          ),
        },
        cells.map(({ value, link }, column) =>
          cell(value, link ? 'link' : cellStyle(value, table.columns[column]?.unit ?? 'text'), row, column, strings),
        ),
      )
    }),
  ]
}

/** A row says how high it is: not every program measures wrapped text when it opens a file. */
function height(lines: number) {
  return { ht: lines * lineHeight, customHeight: 1 }
}

/** Of a row of a table, in lines of text. */
function deepest({ columns }: Table, values: readonly Value[]): number {
  const depths = values.map((value, index) =>
    typeof value === 'string' ? brokenAt(columns[index]?.width ?? 0, value).length : 1,
  )
  return Math.max(1, ...depths)
}

function cell(value: Value, style: CellStyle, row: number, column: number, strings: SharedStrings): string {
  const r = `${columnLetters(column)}${row + 1}`
  if (value === null) return element('c', { r, s: styleNumber(style, false) })
  const number = typeof value === 'number' ? value : style === 'month' || style === 'day' ? dayNumber(value) : null
  if (number !== null) return element('c', { r, s: styleNumber(style, false) }, element('v', {}, String(number)))
  const text = String(value)
  const s = styleNumber(style, /^[=+\-@\t\r\n＝＋－＠]/.test(text))
  return element('c', { r, s, t: 's' }, element('v', {}, String(stringNumber(text, strings))))
}

function stringNumber(text: string, strings: SharedStrings): number {
  const held = strings.get(text)
  if (held !== undefined) return held
  strings.set(text, strings.size)
  return strings.size - 1
}

function hyperlinks(lines: readonly Line[], table: Table | null, header: number): string {
  const links = [
    ...lines.map(({ link }, row) => ({ link, ref: `A${row + 1}` })),
    ...(table?.rows ?? []).flatMap((cells, row) =>
      cells.map(({ link }, column) => ({ link, ref: `${columnLetters(column)}${header + row + 2}` })),
    ),
  ].flatMap(({ link, ref }) => (link === null ? [] : [element('hyperlink', { ref, location: `'${link}'!A1` })]))
  return links.length > 0 ? element('hyperlinks', {}, links) : ''
}

/** `&` begins a code of the page header. */
function headed(marking: string): string {
  return `&amp;&quot;Arial,Bold&quot;${escaped(marking.replaceAll('&', '&&'))}`
}

const lineHeight = 15

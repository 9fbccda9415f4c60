import { element, escaped } from '../parts/xml.ts'
import { odsWidth } from './ods-styles.ts'
import { cellStyle, isRight } from './styles.ts'
import type { CellStyle } from './styles.ts'
import { coverWidth, type Sheet, type Value } from './workbook.ts'

/** A sheet as OpenDocument has it: its lines, then its table with a header row that is one. */
export function odsSheet({ name, lines, table }: Sheet): string {
  const columns = table?.columns ?? [{ name: '', unit: 'text' as const, width: coverWidth }]
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': 'sheet' },
    columns.map(({ width }) => element('table:table-column', { 'table:style-name': odsWidth(width) })),
    lines.map(({ text, style, link }) => row([cell(text, link ? 'link' : style, link)])),
    table
      ? [
          element(
            'table:table-header-rows',
            {},
            row(
              table.columns.map(({ name: header, unit }) =>
                cell(header, isRight(unit) ? 'number-header' : 'header', null),
              ),
            ),
          ),
          ...table.rows.map((cells) =>
            row(
              cells.map(({ value, link }, index) =>
                cell(value, link ? 'link' : cellStyle(value, table.columns[index]?.unit ?? 'text'), link),
              ),
            ),
          ),
        ]
      : [],
  )
}

function row(cells: readonly string[]): string {
  return element('table:table-row', { 'table:style-name': 'row' }, [...cells])
}

function cell(value: Value, style: CellStyle, link: string | null): string {
  const named = { 'table:style-name': style }
  if (value === null) return element('table:table-cell', named)
  if (typeof value === 'number') {
    return element(
      'table:table-cell',
      { ...named, 'office:value-type': style === 'share' ? 'percentage' : 'float', 'office:value': value },
      element('text:p', {}, String(value)),
    )
  }
  if (style === 'month' || style === 'day') {
    const date = style === 'month' ? `${value}-01` : value
    return element(
      'table:table-cell',
      { ...named, 'office:value-type': 'date', 'office:date-value': date },
      element('text:p', {}, value),
    )
  }
  const words = escaped(value)
  return element(
    'table:table-cell',
    { ...named, 'office:value-type': 'string' },
    element(
      'text:p',
      {},
      link ? element('text:a', { 'xlink:type': 'simple', 'xlink:href': `#'${link}'.A1` }, words) : words,
    ),
  )
}

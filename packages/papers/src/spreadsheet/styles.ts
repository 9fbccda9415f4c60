import { element, part } from '../parts/xml.ts'
import { dayNumber } from './day-number.ts'
import type { Line, Unit, Value } from './workbook.ts'

export type CellStyle = Line['style'] | 'link' | 'header' | 'number-header' | Exclude<Unit, 'text'> | 'cell' | 'right'

/** The number of a style. `quoted` is of text that begins as a formula does: it stays text when the cell is edited. */
export function styleNumber(style: CellStyle, quoted: boolean): number {
  return 1 + names.indexOf(style) * 2 + (quoted ? 1 : 0)
}

/** How a value of a column is written: text among numbers stands to the right with them. */
export function cellStyle(value: Value, unit: Unit): CellStyle {
  if (unit === 'text') return typeof value === 'number' ? 'right' : 'cell'
  if (unit === 'month' || unit === 'day')
    return value === null || typeof value === 'number' || dayNumber(value) !== null ? unit : 'cell'
  return typeof value === 'string' ? 'right' : unit
}

export function isRight(unit: Unit): boolean {
  return unit !== 'text' && unit !== 'month' && unit !== 'day'
}

export function styleSheet(): string {
  return part(
    element(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      element(
        'numFmts',
        { count: formats.length },
        formats.map((formatCode, index) => element('numFmt', { numFmtId: firstFormat + index, formatCode })),
      ),
      element('fonts', { count: 4 }, font(11), font(16, true), font(11, true), font(11, false, '1D70B8')),
      element(
        'fills',
        { count: 3 },
        element('fill', {}, element('patternFill', { patternType: 'none' })),
        element('fill', {}, element('patternFill', { patternType: 'gray125' })),
        element(
          'fill',
          {},
          element(
            'patternFill',
            { patternType: 'solid' },
            element('fgColor', { rgb: 'FFEEF2F5' }),
            element('bgColor', { indexed: 64 }),
          ),
        ),
      ),
      element('borders', { count: 2 }, border(''), border('FF8B98A5')),
      element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      element(
        'cellXfs',
        { count: 1 + names.length * 2 },
        element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
        names.flatMap((name) => [cellFormat(name, false), cellFormat(name, true)]),
      ),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ),
  )
}

function cellFormat(name: CellStyle, quoted: boolean): string {
  const { font: fontId = 0, fill = 0, line = 0, format, across, wrap, inTable } = looks[name]
  return element(
    'xf',
    {
      numFmtId: format === undefined ? 0 : firstFormat + formats.indexOf(format),
      fontId,
      fillId: fill,
      borderId: line,
      xfId: 0,
      quotePrefix: quoted ? 1 : undefined,
      applyNumberFormat: format === undefined ? undefined : 1,
      applyFont: 1,
      applyFill: fill ? 1 : undefined,
      applyBorder: line ? 1 : undefined,
      applyAlignment: 1,
    },
    element('alignment', {
      horizontal: across ?? 'left',
      vertical: 'top',
      wrapText: wrap ? 1 : undefined,
      indent: across || !inTable ? undefined : 1,
    }),
  )
}

function font(size: number, bold = false, link?: string): string {
  return element(
    'font',
    {},
    bold ? element('b') : '',
    link ? element('u') : '',
    element('sz', { val: size }),
    element('color', { rgb: link ? `FF${link}` : 'FF0B0C0C' }),
    element('name', { val: 'Arial' }),
    element('family', { val: 2 }),
  )
}

function border(colour: string): string {
  const side = (name: string) =>
    colour ? element(name, { style: 'thin' }, element('color', { rgb: colour })) : element(name)
  return element('border', {}, element('left'), element('right'), element('top'), side('bottom'), element('diagonal'))
}

type Look = {
  font?: number
  fill?: number
  line?: number
  format?: string
  across?: 'right'
  wrap?: boolean
  /** Set off from the number before it. */
  inTable?: true
}

/** How each style looks: fonts are 1 title, 2 strong, 3 link. */
export const looks: Record<CellStyle, Look> = {
  title: { font: 1 },
  strong: { font: 2 },
  text: {},
  paragraph: { wrap: true },
  link: { font: 3, wrap: true },
  header: { font: 2, fill: 2, line: 1, wrap: true, inTable: true },
  'number-header': { font: 2, fill: 2, line: 1, wrap: true, across: 'right' },
  cell: { wrap: true, inTable: true },
  right: { across: 'right' },
  month: { format: '[$-809]mmm yyyy', inTable: true },
  day: { format: '[$-809]d mmm yyyy', inTable: true },
  share: { format: '0.0%', across: 'right' },
  whole: { format: '#,##0', across: 'right' },
  'one-decimal': { format: '#,##0.0', across: 'right' },
  'two-decimals': { format: '#,##0.00', across: 'right' },
}
const names = Object.keys(looks) as CellStyle[]
const formats = Object.values(looks).flatMap(({ format }) => format ?? [])
const firstFormat = 164

import { element, escaped, part } from '../parts/xml.ts'
import { namespaces } from './ods-namespaces.ts'
import { looks, type CellStyle } from './styles.ts'
import { coverWidth, type Sheet } from './workbook.ts'

/** The styles of cells, columns and rows that the content names. */
export function contentStyles(sheets: readonly Sheet[]): string {
  const widths = new Set([coverWidth, ...sheets.flatMap(({ table }) => table?.columns.map(({ width }) => width) ?? [])])
  return element(
    'office:automatic-styles',
    {},
    dataStyles,
    Array.from(widths, (width) =>
      element(
        'style:style',
        { 'style:name': odsWidth(width), 'style:family': 'table-column' },
        element('style:table-column-properties', { 'style:column-width': `${(width * 0.22).toFixed(2)}cm` }),
      ),
    ),
    element(
      'style:style',
      { 'style:name': 'row', 'style:family': 'table-row' },
      element('style:table-row-properties', { 'style:use-optimal-row-height': 'true' }),
    ),
    element(
      'style:style',
      { 'style:name': 'sheet', 'style:family': 'table', 'style:master-page-name': 'Default' },
      element('style:table-properties', { 'table:display': 'true' }),
    ),
    (Object.keys(looks) as CellStyle[]).map(cellStyleOf),
  )
}

export function odsWidth(width: number): string {
  return `width-${width}`
}

/** The language, the page and what stands at its head and foot. */
export function documentStyles(marking: string): string {
  const marked = element(
    'text:p',
    { 'text:style-name': 'Marking' },
    element('text:span', { 'text:style-name': 'strong' }, escaped(marking)),
  )
  return part(
    element(
      'office:document-styles',
      { ...namespaces, 'office:version': '1.3' },
      element(
        'office:styles',
        {},
        element(
          'style:default-style',
          { 'style:family': 'table-cell' },
          element('style:text-properties', {
            'style:font-name': 'Arial',
            'fo:font-family': 'Arial',
            'fo:font-size': '11pt',
            'fo:language': 'en',
            'fo:country': 'GB',
          }),
        ),
        element(
          'style:style',
          { 'style:name': 'Marking', 'style:family': 'paragraph' },
          element('style:paragraph-properties', { 'fo:text-align': 'center' }),
          element('style:text-properties', { 'fo:font-family': 'Arial', 'fo:font-size': '11pt' }),
        ),
      ),
      element(
        'office:automatic-styles',
        {},
        element(
          'style:style',
          { 'style:name': 'strong', 'style:family': 'text' },
          element('style:text-properties', { 'fo:font-weight': 'bold' }),
        ),
        element(
          'style:page-layout',
          { 'style:name': 'page' },
          element('style:page-layout-properties', {
            'fo:page-width': '29.7cm',
            'fo:page-height': '21cm',
            'style:print-orientation': 'landscape',
            'fo:margin-top': '1cm',
            'fo:margin-bottom': '1cm',
            'fo:margin-left': '1.3cm',
            'fo:margin-right': '1.3cm',
            'style:scale-to-X': 1,
            'style:scale-to-Y': 0,
          }),
          ['header', 'footer'].map((where) =>
            element(
              `style:${where}-style`,
              {},
              element('style:header-footer-properties', { 'fo:min-height': '0.8cm', 'fo:margin-left': '0cm' }),
            ),
          ),
        ),
      ),
      element(
        'office:master-styles',
        {},
        element(
          'style:master-page',
          { 'style:name': 'Default', 'style:page-layout-name': 'page' },
          element('style:header', {}, marked),
          element(
            'style:footer',
            {},
            marked,
            element(
              'text:p',
              { 'text:style-name': 'Marking' },
              element('text:sheet-name', {}, '???'),
              ', page ',
              element('text:page-number', {}, '1'),
              ' of ',
              element('text:page-count', {}, '1'),
            ),
          ),
        ),
      ),
    ),
  )
}

function cellStyleOf(name: CellStyle): string {
  const { font, fill, line, across, wrap, inTable } = looks[name]
  return element(
    'style:style',
    {
      'style:name': name,
      'style:family': 'table-cell',
      'style:data-style-name': isData(name) ? `data-${name}` : undefined,
    },
    element('style:table-cell-properties', {
      'style:vertical-align': 'top',
      'fo:wrap-option': wrap ? 'wrap' : undefined,
      'fo:background-color': fill ? '#EEF2F5' : undefined,
      'fo:border-bottom': line ? '0.5pt solid #8B98A5' : undefined,
      'style:text-align-source': 'fix',
      'fo:padding-left': inTable ? '0.25cm' : undefined,
    }),
    element('style:paragraph-properties', { 'fo:text-align': across === 'right' ? 'end' : 'start' }),
    element('style:text-properties', {
      'fo:font-family': 'Arial',
      'fo:font-size': font === 1 ? '16pt' : undefined,
      'fo:font-weight': font === 1 || font === 2 ? 'bold' : undefined,
      'fo:color': font === 3 ? '#1D70B8' : undefined,
    }),
  )
}

function isData(name: CellStyle): boolean {
  return dataStyles.includes(`"data-${name}"`)
}

function numberStyle(name: string, decimals: number): string {
  return element(
    'number:number-style',
    { 'style:name': `data-${name}` },
    element('number:number', {
      'number:decimal-places': decimals,
      'number:min-decimal-places': decimals,
      'number:min-integer-digits': 1,
      'number:grouping': 'true',
    }),
  )
}

const english = { 'number:language': 'en', 'number:country': 'GB' }
const shortMonth = element('number:month', { 'number:textual': 'true' })
const space = element('number:text', {}, ' ')
const year = element('number:year', { 'number:style': 'long' })

const dataStyles = [
  element('number:date-style', { 'style:name': 'data-month', ...english }, shortMonth, space, year),
  element(
    'number:date-style',
    { 'style:name': 'data-day', ...english },
    element('number:day'),
    space,
    shortMonth,
    space,
    year,
  ),
  element(
    'number:percentage-style',
    { 'style:name': 'data-share' },
    element('number:number', {
      'number:decimal-places': 1,
      'number:min-decimal-places': 1,
      'number:min-integer-digits': 1,
    }),
    element('number:text', {}, '%'),
  ),
  numberStyle('whole', 0),
  numberStyle('one-decimal', 1),
  numberStyle('two-decimals', 2),
].join('')

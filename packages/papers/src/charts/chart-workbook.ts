import { element, escaped, part } from '../parts/xml.ts'
import { zipOf } from '../parts/zip-of.ts'
import { columnLetters, type Column } from './chart-data.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The workbook in which an office program edits a chart's data: one sheet of values; text is never a formula. */
export function chartWorkbook(columns: readonly Column[]): Promise<Buffer> {
  const formats = [...new Set(columns.map(({ format }) => format))]
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: rels([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbook },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(columns, formats) },
    { name: 'xl/styles.xml', content: styles(formats) },
  ])
}

function sheet(columns: readonly Column[], formats: readonly string[]): string {
  const rows = Math.max(0, ...columns.map(({ values }) => values.length))
  return part(
    element(
      'worksheet',
      { xmlns: main },
      element('cols', {}, element('col', { min: 1, max: columns.length, width: 18, customWidth: 1 })),
      element(
        'sheetData',
        {},
        element(
          'row',
          { r: 1 },
          columns.map(({ name }, column) => textCell(name, `${columnLetters(column)}1`)),
        ),
        Array.from({ length: rows }, (_, row) =>
          element(
            'row',
            { r: row + 2 },
            columns.map(({ values, format }, column) => {
              const value = values[row] ?? null
              const r = `${columnLetters(column)}${row + 2}`
              if (value === null) return ''
              if (typeof value === 'string') return textCell(value, r)
              return element('c', { r, s: formats.indexOf(format) + 1 }, element('v', {}, String(value)))
            }),
          ),
        ),
      ),
    ),
  )
}

function textCell(text: string, r: string): string {
  return text === ''
    ? ''
    : element('c', { r, t: 'inlineStr' }, element('is', {}, element('t', { 'xml:space': 'preserve' }, escaped(text))))
}

/** Style 0 is plain, the others are the formats in their order. */
function styles(formats: readonly string[]): string {
  const xf = (numFmtId: number) => element('xf', { numFmtId, fontId: 0, fillId: 0, borderId: 0, applyNumberFormat: 1 })
  const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
  return part(
    element(
      'styleSheet',
      { xmlns: main },
      element(
        'numFmts',
        { count: formats.length },
        formats.map((formatCode, index) => element('numFmt', { numFmtId: 164 + index, formatCode })),
      ),
      element(
        'fonts',
        { count: 1 },
        element('font', {}, element('sz', { val: 11 }), element('name', { val: 'Arial' })),
      ),
      element(
        'fills',
        { count: 2 },
        element('fill', {}, element('patternFill', { patternType: 'none' })),
        element('fill', {}, element('patternFill', { patternType: 'gray125' })),
      ),
      element('borders', { count: 1 }, element('border')),
      element('cellStyleXfs', { count: 1 }, plain),
      element(
        'cellXfs',
        { count: formats.length + 1 },
        plain,
        formats.map((_, index) => xf(164 + index)),
      ),
    ),
  )
}

function rels(to: readonly (readonly [id: string, type: string, target: string])[]): string {
  return part(
    element(
      'Relationships',
      { xmlns: `${packaging}/relationships` },
      to.map(([Id, type, Target]) => element('Relationship', { Id, Type: `${relationships}/${type}`, Target })),
    ),
  )
}

const workbook = part(
  element(
    'workbook',
    { xmlns: main, 'xmlns:r': relationships },
    element('sheets', {}, element('sheet', { name: 'Data', sheetId: 1, 'r:id': 'rId1' })),
  ),
)

const contentTypes = part(
  element(
    'Types',
    { xmlns: `${packaging}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Override', { PartName: '/xl/workbook.xml', ContentType: `${sheetMl}.sheet.main+xml` }),
    element('Override', { PartName: '/xl/worksheets/sheet1.xml', ContentType: `${sheetMl}.worksheet+xml` }),
    element('Override', { PartName: '/xl/styles.xml', ContentType: `${sheetMl}.styles+xml` }),
  ),
)

import { officePackage, relationshipBase, type OfficePart, type Relationship } from '../parts/office-package.ts'
import { element, escaped, part } from '../parts/xml.ts'
import { chartParts } from './chart-drawing.ts'
import { rangeOf } from './ranges.ts'
import { worksheet, type SharedStrings } from './worksheet.ts'
import { styleSheet } from './styles.ts'
import { headerRow, type Sheet, type Workbook } from './workbook.ts'

/** A workbook as SpreadsheetML. */
export async function writeXlsx(workbook: Workbook): Promise<Buffer> {
  const { sheets, title, subtitle, force, keywords, asAt } = workbook
  const strings: SharedStrings = new Map()
  const written = sheets.map((sheet, index) => sheetParts(workbook, sheet, index + 1, strings))
  const charts = await Promise.all(
    sheets.map(async (sheet, index) => (sheet.chart ? chartParts(sheet, sheet.chart, index + 1) : [])),
  )
  return officePackage(
    [
      {
        name: 'xl/workbook.xml',
        type: `${typeBase}.sheet.main+xml`,
        content: workbookPart(sheets),
        to: [
          ...sheets.map((_, index) => to(`rId${index + 1}`, 'worksheet', `/xl/worksheets/sheet${index + 1}.xml`)),
          to(`rId${sheets.length + 1}`, 'styles', '/xl/styles.xml'),
          to(`rId${sheets.length + 2}`, 'sharedStrings', '/xl/sharedStrings.xml'),
        ],
      },
      { name: 'xl/styles.xml', type: `${typeBase}.styles+xml`, content: styleSheet() },
      ...written.flat(),
      ...charts.flat(),
      { name: 'xl/sharedStrings.xml', type: `${typeBase}.sharedStrings+xml`, content: stringsPart(strings) },
    ],
    { title, subject: subtitle, creator: force, keywords, asAt },
    'Microsoft Excel',
  )
}

function workbookPart(sheets: readonly Sheet[]): string {
  return part(
    element(
      'workbook',
      { xmlns: main, 'xmlns:r': relationshipBase },
      element('bookViews', {}, element('workbookView', { activeTab: 0 })),
      element(
        'sheets',
        {},
        sheets.map(({ name }, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })),
      ),
      element(
        'definedNames',
        {},
        sheets.flatMap((sheet, index) =>
          sheet.table
            ? [
                element(
                  'definedName',
                  { name: '_xlnm.Print_Titles', localSheetId: index },
                  `'${sheet.name}'!$${headerRow(sheet) + 1}:$${headerRow(sheet) + 1}`,
                ),
              ]
            : [],
        ),
      ),
    ),
  )
}

function sheetParts({ marking }: Workbook, sheet: Sheet, number: number, strings: SharedStrings): OfficePart[] {
  const tablePart = `xl/tables/table${number}.xml`
  const { table } = sheet
  return [
    {
      name: `xl/worksheets/sheet${number}.xml`,
      type: `${typeBase}.worksheet+xml`,
      content: worksheet(sheet, number === 1, marking, strings),
      to: [
        ...(table ? [to('rId1', 'table', `/${tablePart}`)] : []),
        ...(sheet.chart ? [to('rId2', 'drawing', `/xl/drawings/drawing${number}.xml`)] : []),
      ],
    },
    ...(table
      ? [
          {
            name: tablePart,
            type: `${typeBase}.table+xml`,
            content: part(
              element(
                'table',
                {
                  xmlns: main,
                  id: number,
                  name: table.name,
                  displayName: table.name,
                  ref: rangeOf(headerRow(sheet), table),
                  totalsRowShown: 0,
                },
                element(
                  'tableColumns',
                  { count: table.columns.length },
                  table.columns.map(({ name }, index) => element('tableColumn', { id: index + 1, name })),
                ),
                element('tableStyleInfo', {
                  name: 'TableStyleLight1',
                  showFirstColumn: 0,
                  showLastColumn: 0,
                  showRowStripes: 0,
                  showColumnStripes: 0,
                }),
              ),
            ),
          },
        ]
      : []),
  ]
}

function stringsPart(strings: SharedStrings): string {
  return part(
    element(
      'sst',
      { xmlns: main, uniqueCount: strings.size },
      Array.from(strings.keys(), (text) => element('si', {}, element('t', { 'xml:space': 'preserve' }, escaped(text)))),
    ),
  )
}

function to(id: string, type: string, target: string): Relationship {
  return { id, type: `${relationshipBase}/${type}`, target }
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const typeBase = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

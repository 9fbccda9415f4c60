import { element, escaped, part } from '../parts/xml.ts'
import { zipOf } from '../parts/zip-of.ts'
import { namespaces } from './ods-namespaces.ts'
import { contentStyles, documentStyles } from './ods-styles.ts'
import { odsSheet } from './ods-sheet.ts'
import { columnLetters } from '../charts/chart-data.ts'
import { headerRow, type Sheet, type Workbook } from './workbook.ts'

/** A workbook as an OpenDocument spreadsheet, without its charts. */
export async function writeOds(workbook: Workbook): Promise<Buffer> {
  return zipOf([
    { name: 'mimetype', content: mimeType, stored: true },
    { name: 'META-INF/manifest.xml', content: manifest() },
    { name: 'meta.xml', content: meta(workbook) },
    { name: 'styles.xml', content: documentStyles(workbook.marking) },
    { name: 'content.xml', content: content(workbook.sheets) },
  ])
}

function content(sheets: readonly Sheet[]): string {
  return part(
    element(
      'office:document-content',
      { ...namespaces, 'office:version': '1.3' },
      contentStyles(sheets),
      element(
        'office:body',
        {},
        element(
          'office:spreadsheet',
          {},
          sheets.map(odsSheet),
          element('table:database-ranges', {}, sheets.map(databaseRange)),
        ),
      ),
    ),
  )
}

/** The table of a sheet, marked: its name, where it is, and that its first row is its header. */
function databaseRange(sheet: Sheet): string {
  const { name, table } = sheet
  if (!table) return ''
  const header = headerRow(sheet) + 1
  const last = `${columnLetters(table.columns.length - 1)}${header + table.rows.length}`
  return element('table:database-range', {
    'table:name': table.name,
    'table:target-range-address': `'${name}'.A${header}:'${name}'.${last}`,
    'table:contains-header': 'true',
    'table:display-filter-buttons': 'false',
  })
}

function meta({ title, subtitle, force, keywords, asAt }: Workbook): string {
  return part(
    element(
      'office:document-meta',
      { ...namespaces, 'office:version': '1.3' },
      element(
        'office:meta',
        {},
        element('dc:title', {}, escaped(title)),
        element('dc:subject', {}, escaped(subtitle)),
        element('dc:creator', {}, escaped(force)),
        element('meta:keyword', {}, escaped(keywords)),
        element('dc:language', {}, 'en-GB'),
        element('meta:creation-date', {}, `${asAt}T00:00:00`),
        element('dc:date', {}, `${asAt}T00:00:00`),
      ),
    ),
  )
}

function manifest(): string {
  const entry = (path: string, type: string) =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type })
  return part(
    element(
      'manifest:manifest',
      { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
      entry('/', mimeType),
      ['meta.xml', 'styles.xml', 'content.xml'].map((path) => entry(path, 'text/xml')),
    ),
  )
}

const mimeType = 'application/vnd.oasis.opendocument.spreadsheet'

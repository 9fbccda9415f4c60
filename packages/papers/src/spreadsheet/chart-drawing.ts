import { chartPart } from '../charts/chart-part.ts'
import type { NativeChart } from '../charts/native-chart.ts'
import { relationshipBase, type OfficePart } from '../parts/office-package.ts'
import { element, part } from '../parts/xml.ts'
import { headerRow, type Sheet } from './workbook.ts'

/** The drawing of a sheet and the chart in it, which is drawn from the table of the sheet. */
export async function chartParts(sheet: Sheet, chart: NativeChart, number: number): Promise<OfficePart[]> {
  const chartName = `xl/charts/chart${number}.xml`
  const { xml } = await chartPart(chart)
  return [
    {
      name: `xl/drawings/drawing${number}.xml`,
      type: 'application/vnd.openxmlformats-officedocument.drawing+xml',
      content: drawing(chart, sheet),
      to: [{ id: 'rId1', type: `${relationshipBase}/chart`, target: `/${chartName}` }],
    },
    {
      name: chartName,
      type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      content: drawnFrom(sheet, xml),
    },
  ]
}

/** In place of the workbook that a chart brings with it: the same columns, below the lines of the sheet. */
function drawnFrom(sheet: Sheet, xml: string): string {
  const down = headerRow(sheet)
  return xml
    .replaceAll(/<c:f>Data!([^<]*)<\/c:f>/g, (_, range: string) => {
      const moved = range.replaceAll(/\$(\d+)/g, (__, row: string) => `$${Number(row) + down}`)
      return `<c:f>'${sheet.name}'!${moved}</c:f>`
    })
    .replace(/<c:externalData .*<\/c:externalData>/, '')
}

/** To the right of the table, beside its header. */
function drawing({ title, altText }: NativeChart, sheet: Sheet): string {
  const column = (sheet.table?.columns.length ?? 0) + 1
  const row = headerRow(sheet)
  const corner = (name: string, col: number, at: number) =>
    element(
      name,
      {},
      element('xdr:col', {}, String(col)),
      element('xdr:colOff', {}, '0'),
      element('xdr:row', {}, String(at)),
      element('xdr:rowOff', {}, '0'),
    )
  return part(
    element(
      'xdr:wsDr',
      {
        'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
        'xmlns:r': relationshipBase,
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      },
      element(
        'xdr:twoCellAnchor',
        {},
        corner('xdr:from', column, row),
        corner('xdr:to', column + 12, row + 24),
        element(
          'xdr:graphicFrame',
          { macro: '' },
          element(
            'xdr:nvGraphicFramePr',
            {},
            element('xdr:cNvPr', { id: 2, name: 'Chart', descr: altText, title }),
            element('xdr:cNvGraphicFramePr'),
          ),
          element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
          element(
            'a:graphic',
            {},
            element(
              'a:graphicData',
              { uri: 'http://schemas.openxmlformats.org/drawingml/2006/chart' },
              element('c:chart', { 'r:id': 'rId1' }),
            ),
          ),
        ),
        element('xdr:clientData'),
      ),
    ),
  )
}

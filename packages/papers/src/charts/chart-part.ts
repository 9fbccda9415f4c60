import { element, part } from '../parts/xml.ts'
import { axes } from './axes-xml.ts'
import { chartData } from './chart-data.ts'
import { chartWorkbook } from './chart-workbook.ts'
import { legend, plotOf } from './plot-xml.ts'
import type { NativeChart } from './native-chart.ts'
import { outline, textLook } from './look-xml.ts'

/** A chart as a part of a DOCX, PPTX or XLSX, and the workbook behind it, which the part calls `rId1`. */
export async function chartPart(chart: NativeChart): Promise<{ xml: string; workbook: Buffer }> {
  const { columns, places } = chartData(chart)
  const xml = part(
    element(
      'c:chartSpace',
      {
        'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      element('c:date1904', { val: 0 }),
      element('c:lang', { val: 'en-GB' }),
      element('c:roundedCorners', { val: 0 }),
      element(
        'c:chart',
        {},
        element('c:autoTitleDeleted', { val: 1 }),
        element(
          'c:plotArea',
          {},
          element('c:layout'),
          plotOf(chart, places),
          axes(chart),
          element('c:spPr', {}, element('a:noFill'), outline(null)),
        ),
        legend(chart),
        element('c:plotVisOnly', { val: 1 }),
        element('c:dispBlanksAs', { val: 'gap' }),
      ),
      element('c:spPr', {}, element('a:noFill'), outline(null)),
      textLook({ points: 8.5 }),
      element('c:externalData', { 'r:id': 'rId1' }, element('c:autoUpdate', { val: 0 })),
    ),
  )
  return { xml, workbook: await chartWorkbook(columns) }
}

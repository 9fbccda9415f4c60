import { chartPart } from '../charts/chart-part.ts'
import type { NativeChart } from '../charts/native-chart.ts'
import type { OfficePart } from '../parts/office-package.ts'
import { element } from '../parts/xml.ts'
import { relation } from './masters.ts'

/** The chart of a slide, first, in letters that are read from afar, and the workbook in which its values are edited. */
export async function chartParts(chart: NativeChart, number: number): Promise<OfficePart[]> {
  const { xml, workbook } = await chartPart(chart)
  const workbookName = `ppt/embeddings/chart${number}.xlsx`
  return [
    {
      name: `ppt/charts/chart${number}.xml`,
      type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      content: xml.replaceAll('sz="850"', `sz="${lettersOf(chart)}"`),
      to: [relation('rId1', 'package', workbookName)],
    },
    {
      name: workbookName,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: workbook,
    },
  ]
}

/** In hundredths of a point. Long names below a chart stand aslant and would leave it no room. */
function lettersOf({ across, along }: NativeChart): number {
  const longest = Math.max(0, ...along.categories.map(({ length }) => length))
  return longest > 18 && !across ? 900 : 1200
}

export function drawChart(relationship: string): string {
  return element('c:chart', { 'xmlns:c': chartUri, 'r:id': relationship })
}

export const chartUri = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

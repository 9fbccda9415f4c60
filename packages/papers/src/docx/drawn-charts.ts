import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { NativeChart } from '../charts/native-chart.ts'

/** Charts by the name that their place in the document bears until it is finished. */
export class DrawnCharts {
  readonly all = new Map<string, NativeChart>()

  /** The place of a chart over the whole width of the page. */
  place(chart: NativeChart): ChartRun {
    const number = this.all.size + 1
    const key = `chart-to-be-drawn-${number}-`
    this.all.set(key, chart)
    return new ChartRun({
      type: 'line',
      categories: [key],
      series: [{ name: key, values: [null] }],
      transformation: { width: 642, height: heightOf(chart) },
      altText: { id: String(1000 + number), name: `Chart ${number}`, description: chart.altText },
    })
  }

  paragraph(chart: NativeChart): Paragraph {
    return new Paragraph({ style: 'Chart', children: [this.place(chart)] })
  }
}

/** In pixels: bars to the right need a line each, many names below a chart room to stand upright. */
function heightOf({ across, along, kind, series }: NativeChart): number {
  if (across) return Math.min(760, 70 + along.categories.length * 30)
  const upright = kind !== 'scatter' && along.every === 1 && along.categories.length > 8 ? 90 : 0
  return 300 + upright + (series.length > 6 ? 24 : 0)
}

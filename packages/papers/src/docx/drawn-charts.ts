import { TextRun, type IContext } from 'docx'
import { ChartRun } from 'docx/charts'
import type { NativeChart } from '../charts/native-chart.ts'

/** The name that the place of a chart bears until the document is finished. */
export const chartKey = /chart-to-be-drawn-\d+-/

/** Charts by the name of their place. */
export class DrawnCharts {
  readonly all = new Map<string, NativeChart>()
  readonly #width: number

  /** Of a page between its margins, in twentieths of a point. */
  constructor(width: number) {
    this.#width = width
  }

  /** The place of a chart over the whole width of the page. */
  place(chart: NativeChart): ChartRun {
    const number = this.all.size + 1
    const key = `chart-to-be-drawn-${number}-`
    this.all.set(key, chart)
    return new ChartRun({
      type: 'line',
      categories: [key],
      series: [{ name: key, values: [null] }],
      transformation: { width: Math.floor(this.#width / twentiethsPerPixel), height: heightOf(chart) },
      altText: { id: String(number), name: `Chart ${number}`, description: chart.altText },
    })
  }

  /** The place of a chart that a document may have in many places: each can be changed without the others. */
  placeAnew(chart: NativeChart): TextRun {
    return new EachPlace(() => this.place(chart))
  }
}

/** Written as a chart of its own in every place that it is put. */
class EachPlace extends TextRun {
  readonly #make: () => ChartRun

  constructor(make: () => ChartRun) {
    super('')
    this.#make = make
  }

  override prepForXml(context: IContext) {
    return this.#make().prepForXml(context)
  }
}

const twentiethsPerPixel = 15

/** In pixels: bars to the right need a line each, many names below a chart room to stand upright. */
function heightOf({ across, along, kind, series }: NativeChart): number {
  if (across) return Math.min(760, 70 + along.categories.length * 30)
  const upright = kind !== 'scatter' && along.every === 1 && along.categories.length > 8 ? 90 : 0
  return 300 + upright + (series.length > 6 ? 24 : 0)
}

import type { Figure } from '@dashboard/contract'
import { areasChart } from './areas-chart.ts'
import { barsChart } from './bars-chart.ts'
import { casesChart } from './cases-chart.ts'
import { curveChart } from './curve-chart.ts'
import type { Drawing } from './drawing.ts'
import { gapsChart } from './gaps-chart.ts'
import { linesChart } from './lines-chart.ts'
import type { NativeChart } from './native-chart.ts'
import { ratiosChart } from './ratios-chart.ts'
import { seriesChart } from './series-chart.ts'
import { stagesChart } from './stages-chart.ts'

/** The chart of a figure as an office program draws it; null where there is no value to draw. */
export function nativeChartOf({ chart, title, altText }: Figure): NativeChart | null {
  return hasValues(chart) ? { ...drawingOf(chart), title, altText } : null
}

function drawingOf(chart: Figure['chart']): Drawing {
  switch (chart.shape) {
    case 'series':
      return seriesChart(chart)
    case 'areas':
      return areasChart(chart)
    case 'curve':
      return curveChart(chart)
    case 'gaps':
      return gapsChart(chart)
    case 'cases':
      return casesChart(chart)
    case 'stages':
      return stagesChart(chart)
    case 'bars':
      return barsChart(chart)
    case 'lines':
      return linesChart(chart)
    case 'ratios':
      return ratiosChart(chart)
  }
}

function hasValues(chart: Figure['chart']): boolean {
  switch (chart.shape) {
    case 'series':
      return chart.points.some(({ value }) => value !== null)
    case 'areas':
      return chart.areas.length > 0
    case 'curve':
      return chart.steps.length > 0
    case 'gaps':
      return chart.gaps.length > 0
    case 'cases':
      return chart.cases.length > 0
    case 'stages':
      return chart.stages.length > 0
    case 'bars':
      return chart.bars.some(({ value }) => value !== null)
    case 'lines':
      return chart.lines.some(({ values }) => values.some(({ value }) => value !== null))
    case 'ratios':
      return chart.ratios.some(({ ratio }) => ratio !== null)
  }
}

import { element } from '../parts/xml.ts'
import { alongId, upId } from './axes-xml.ts'
import type { Place } from './chart-data.ts'
import { textLook } from './look-xml.ts'
import type { NativeChart, NativeSeries } from './native-chart.ts'
import { seriesXml } from './series-xml.ts'

/** The series in the kind of plot that draws them; lines over bars are a second plot on the same axes. */
export function plotOf(chart: NativeChart, places: readonly Place[]): string {
  const all = chart.series.map((series, index) => ({
    series,
    xml: (kind: NativeChart['kind']) => seriesXml(chart, kind, index, places[index] as Place),
  }))
  const ids = [alongId, upId].map((val) => element('c:axId', { val }))
  const varied = element('c:varyColors', { val: 0 })
  if (chart.kind === 'scatter') {
    const scatter = all.map(({ xml }) => xml('scatter'))
    return element('c:scatterChart', {}, element('c:scatterStyle', { val: 'lineMarker' }), varied, scatter, ids)
  }
  const bars = chart.kind === 'bar' ? all.filter(({ series }) => isBars(series)) : []
  const lines = all.filter((each) => !bars.includes(each))
  return [
    bars.length === 0
      ? ''
      : element(
          'c:barChart',
          {},
          element('c:barDir', { val: chart.across ? 'bar' : 'col' }),
          element('c:grouping', { val: 'clustered' }),
          varied,
          bars.map(({ xml }) => xml('bar')),
          element('c:gapWidth', { val: 60 }),
          ids,
        ),
    lines.length === 0
      ? ''
      : element(
          'c:lineChart',
          {},
          element('c:grouping', { val: 'standard' }),
          varied,
          lines.map(({ xml }) => xml('line')),
          element('c:marker', { val: 1 }),
          ids,
        ),
  ].join('')
}

/** One kind of bars alone needs no key. */
export function legend({ series }: NativeChart): string {
  const [first] = series
  if (series.length === 1 && first && isBars(first) && first.reach === null) return ''
  return element(
    'c:legend',
    {},
    element('c:legendPos', { val: 'b' }),
    element('c:overlay', { val: 0 }),
    textLook({ points: 8.5 }),
  )
}

function isBars({ line, marker }: NativeSeries): boolean {
  return line === null && marker === null
}

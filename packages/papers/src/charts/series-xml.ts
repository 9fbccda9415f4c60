import { element, escaped } from '../parts/xml.ts'
import { nameCell, valuesRange, type Place } from './chart-data.ts'
import { fill, outline, richText } from './look-xml.ts'
import type { NativeChart, NativeSeries } from './native-chart.ts'
import { ink } from './strokes.ts'

/** One series, its values in the part as in the sheet: a null is no point at all. */
export function seriesXml(chart: NativeChart, kind: NativeChart['kind'], index: number, place: Place): string {
  const series = chart.series[index] as NativeSeries
  const { along, up } = chart
  const values = numbers(series.values, up.format, place.values)
  const bars = kind === 'bar'
  return element(
    'c:ser',
    {},
    element('c:idx', { val: index }),
    element('c:order', { val: index }),
    element(
      'c:tx',
      {},
      element('c:strRef', {}, element('c:f', {}, nameCell(place.values)), strings('c:strCache', [series.name])),
    ),
    bars
      ? element('c:spPr', {}, series.fill === null ? '' : fill(series.fill), outline(null))
      : element('c:spPr', {}, outline(series.line)),
    bars ? element('c:invertIfNegative', { val: 0 }) : marker(series),
    labels(series, bars),
    reach(series, kind, up.format, place),
    kind === 'scatter'
      ? [element('c:xVal', {}, numbers(series.along ?? [], along.format, place.along)), element('c:yVal', {}, values)]
      : [
          element(
            'c:cat',
            {},
            element(
              'c:strRef',
              {},
              element('c:f', {}, valuesRange(place.along, along.categories.length)),
              strings('c:strCache', along.categories),
            ),
          ),
          element('c:val', {}, values),
        ],
    bars ? '' : element('c:smooth', { val: 0 }),
  )
}

/** A hollow marker on a line is white within, so that the line does not run through it. */
function marker({ marker: drawn, line }: NativeSeries): string {
  if (drawn === null) return element('c:marker', {}, element('c:symbol', { val: 'none' }))
  return element(
    'c:marker',
    {},
    element('c:symbol', { val: drawn.shape }),
    element('c:size', { val: drawn.size }),
    element(
      'c:spPr',
      {},
      drawn.fill === null && line === null ? element('a:noFill') : fill(drawn.fill ?? 'FFFFFF'),
      outline({ colour: drawn.edge, points: drawn.fill === null ? 1.5 : 1, dash: 'solid' }),
    ),
  )
}

function labels({ labels: words }: NativeSeries, bars: boolean): string {
  if (words === null) return ''
  const position = element('c:dLblPos', { val: bars ? 'outEnd' : 'r' })
  return element(
    'c:dLbls',
    {},
    words.map((text, idx) =>
      text === null
        ? ''
        : element('c:dLbl', {}, element('c:idx', { val: idx }), richText(text, { points: 8.5 }), position, shown(1)),
    ),
    shown(0),
  )
}

function shown(value: 0 | 1): string {
  return [
    element('c:showLegendKey', { val: 0 }),
    element('c:showVal', { val: value }),
    ...['CatName', 'SerName', 'Percent', 'BubbleSize'].map((what) => element(`c:show${what}`, { val: 0 })),
  ].join('')
}

function reach({ reach: far }: NativeSeries, kind: NativeChart['kind'], format: string, place: Place): string {
  if (far === null || place.below === null || place.above === null) return ''
  return element(
    'c:errBars',
    {},
    kind === 'bar' ? '' : element('c:errDir', { val: 'y' }),
    element('c:errBarType', { val: 'both' }),
    element('c:errValType', { val: 'cust' }),
    element('c:noEndCap', { val: 0 }),
    element('c:plus', {}, numbers(far.above, format, place.above)),
    element('c:minus', {}, numbers(far.below, format, place.below)),
    element('c:spPr', {}, outline({ colour: ink, points: 1.25, dash: 'solid' })),
  )
}

function numbers(values: readonly (number | null)[], format: string, column: number): string {
  return element(
    'c:numRef',
    {},
    element('c:f', {}, valuesRange(column, values.length)),
    element(
      'c:numCache',
      {},
      element('c:formatCode', {}, escaped(format)),
      element('c:ptCount', { val: values.length }),
      values.map((value, idx) => (value === null ? '' : element('c:pt', { idx }, element('c:v', {}, String(value))))),
    ),
  )
}

function strings(name: string, texts: readonly string[]): string {
  return element(
    name,
    {},
    element('c:ptCount', { val: texts.length }),
    texts.map((text, idx) => element('c:pt', { idx }, element('c:v', {}, escaped(text)))),
  )
}

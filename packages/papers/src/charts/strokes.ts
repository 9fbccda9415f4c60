import type { NativeSeries } from './native-chart.ts'

type Line = NonNullable<NativeSeries['line']>
type Marker = NonNullable<NativeSeries['marker']>

/** The colours of print, on white. */
export const ink = '0B0C0C'
export const seriesColour = '12436D'
const target = '801650'
const limits = '595959'
const second = '28A197'

/** Every line differs by its dash, so that it survives greyscale. */
export const lines = {
  series: { colour: seriesColour, points: 2.25, dash: 'solid' },
  early: { colour: seriesColour, points: 1.75, dash: 'dash' },
  thin: { colour: seriesColour, points: 1.5, dash: 'solid' },
  average: { colour: limits, points: 1.5, dash: 'solid' },
  limit: { colour: limits, points: 1.25, dash: 'dash' },
  outerLimit: { colour: limits, points: 1.25, dash: 'dot' },
  interval: { colour: limits, points: 1, dash: 'dash' },
  target: { colour: target, points: 2, dash: 'long-dash' },
  competing: { colour: second, points: 2, dash: 'dot' },
  alike: { colour: ink, points: 1.5, dash: 'solid' },
} as const satisfies Record<string, Line>

/** Of a few lines side by side, in their order. */
export const lineOf: readonly Line[] = [
  lines.series,
  { colour: target, points: 2, dash: 'dash' },
  { colour: second, points: 2, dash: 'dot' },
  { colour: limits, points: 2, dash: 'long-dash' },
]

/** Every state differs by its shape or by being hollow. */
export const markers = {
  usual: { shape: 'circle', size: 5, fill: seriesColour, edge: seriesColour },
  early: { shape: 'circle', size: 7, fill: null, edge: seriesColour },
  improvement: { shape: 'diamond', size: 9, fill: '00B0F0', edge: '00506E' },
  concern: { shape: 'square', size: 8, fill: 'E46C0A', edge: '7A3600' },
  neutral: { shape: 'triangle', size: 9, fill: '490092', edge: '490092' },
  outside: { shape: 'diamond', size: 9, fill: null, edge: ink },
  waiting: { shape: 'triangle', size: 7, fill: null, edge: seriesColour },
  otherEnd: { shape: 'square', size: 6, fill: null, edge: limits },
  target: { shape: 'diamond', size: 7, fill: target, edge: target },
} as const satisfies Record<string, Marker>

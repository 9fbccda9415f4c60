import type { SeriesShape } from '@dashboard/contract'
import type { NativeSeries } from './native-chart.ts'
import { seriesOf } from './series-of.ts'
import { lines } from './strokes.ts'

/** Average and limits of the process; without one, the intervals of mature values. */
export function limitSeries({ points, process }: Pick<SeriesShape, 'points' | 'process'>): NativeSeries[] {
  if (process === null) {
    const interval = (name: string, of: 'lower' | 'upper') =>
      seriesOf(
        name,
        points.map((point) => (point.mature ? point[of] : null)),
        { line: lines.interval },
      )
    return [...interval('95% interval, upper', 'upper'), ...interval('95% interval, lower', 'lower')]
  }
  const usual = points.map((_, index) => {
    const segment = process.segments.find(({ start, end }) => index >= start && index < end)
    if (!segment || segment.standing === 'none') return { lower: null, mean: null, upper: null }
    const { lower = null, upper = null } = segment.limits[index - segment.start] ?? {}
    return { lower, mean: segment.mean, upper }
  })
  const standing = process.segments.at(-1)?.standing === 'provisional' ? ', provisional' : ''
  const values = (of: 'lower' | 'mean' | 'upper') => usual.map((each) => each[of])
  return [
    ...seriesOf(`Upper limit${standing}`, values('upper'), { line: lines.limit }),
    ...seriesOf('Average', values('mean'), { line: lines.average }),
    ...seriesOf(`Lower limit${standing}`, values('lower'), { line: lines.limit }),
  ]
}

import type { PointSignal } from '@dashboard/contract'
import type { NativeSeries } from './native-chart.ts'
import { seriesOf } from './series-of.ts'
import { markers } from './strokes.ts'

const meanings = { improvement: 'Improvement', concern: 'Concern', neutral: 'Change' } as const

/** What chance alone would hardly give, a series of markers for each meaning. */
export function signalSeries(
  points: readonly { value: number | null; signal?: PointSignal | null | undefined }[],
  along: number[] | null,
): NativeSeries[] {
  return (['improvement', 'concern', 'neutral'] as const).flatMap((meaning) =>
    seriesOf(
      meanings[meaning],
      points.map(({ value, signal }) => (signal?.meaning === meaning ? value : null)),
      { along, marker: markers[meaning] },
    ),
  )
}

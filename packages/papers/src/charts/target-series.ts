import type { Point, TargetStep } from '@dashboard/contract'
import { addMonths, shortMonthName } from '@dashboard/contract/month'
import type { Unit } from '@dashboard/contract/value'
import type { NativeSeries } from './native-chart.ts'
import { seriesOf } from './series-of.ts'
import { lines, markers } from './strokes.ts'
import { targetName } from './target-name.ts'

/** A series for each target, so that it steps: a point is held against the target of its last month. */
export function targetSeries(
  targets: readonly TargetStep[],
  points: readonly Pick<Point, 'month' | 'months'>[],
  unit: Unit,
): NativeSeries[] {
  return targets.flatMap(({ from, to, value, status }) => {
    const values = points.map(({ month, months }) => {
      const last = addMonths(month, months - 1)
      return last >= from && (to === null || last < to) ? value : null
    })
    const alone = values.filter((each) => each !== null).length === 1
    return seriesOf(
      `${targetName(value, status, unit)}${to === null ? '' : ` to ${shortMonthName(addMonths(to, -1))}`}`,
      values,
      { line: lines.target, ...(alone ? { marker: markers.target } : {}) },
    )
  })
}

import type { BarsShape } from '@dashboard/contract'
import { formatValue } from '@dashboard/contract/value'
import { nameAxis, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { reachOf } from './reach-of.ts'
import { seriesOf } from './series-of.ts'
import { lines, markers, seriesColour } from './strokes.ts'
import { targetName } from './target-name.ts'

/** Bars to the right with their intervals; columns where a target is drawn over them. */
export function barsChart({ unit, bars, target }: BarsShape): Drawing {
  const reach = reachOf(bars)
  return {
    kind: 'bar',
    across: target === null,
    along: nameAxis(bars.map(({ label }) => label)),
    up: valueAxis(
      unit,
      [...bars.map(({ value }) => value ?? 0), target?.value ?? 0],
      bars.map(({ upper }) => upper ?? 0),
    ),
    series: [
      ...seriesOf(
        reach ? 'Value, with its 95% interval' : 'Value',
        bars.map(({ value }) => value),
        {
          fill: seriesColour,
          reach,
          labels: reach
            ? null
            : bars.map(({ value, denominator }) => (value === null ? null : formatValue(value, unit, denominator))),
        },
      ),
      ...(target
        ? seriesOf(
            targetName(target.value, target.status, unit),
            bars.map(() => target.value),
            { line: lines.target, ...(bars.length === 1 ? { marker: markers.target } : {}) },
          )
        : []),
    ],
  }
}

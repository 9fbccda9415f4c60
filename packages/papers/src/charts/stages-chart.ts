import type { StagesShape } from '@dashboard/contract'
import { formatCount, formatValue } from '@dashboard/contract/value'
import { nameAxis, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { seriesOf } from './series-of.ts'
import { seriesColour } from './strokes.ts'

/** How many cases reached each stage, as bars from nought. */
export function stagesChart({ stages }: StagesShape): Drawing {
  const [first] = stages
  return {
    kind: 'bar',
    across: true,
    along: nameAxis(stages.map(({ label }) => label)),
    up: valueAxis(
      'count',
      stages.map(({ cases }) => cases),
    ),
    series: seriesOf(
      'Cases',
      stages.map(({ cases }) => cases),
      {
        fill: seriesColour,
        labels: stages.map(({ cases, ofFirst }) =>
          ofFirst === null || !first
            ? formatCount(cases)
            : `${formatCount(cases)} (${formatValue(ofFirst, 'proportion', first.cases)} of ${first.label.toLowerCase()})`,
        ),
      },
    ),
  }
}

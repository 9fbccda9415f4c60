import type { RatiosShape } from '@dashboard/contract'
import { nameAxis, roundedUp } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { reachOf } from './reach-of.ts'
import { seriesOf } from './series-of.ts'
import { lines, markers } from './strokes.ts'

/** An interval that goes on beyond four times is cut there. */
const most = 4

/** A point and its interval for each group, with a line where groups are alike. */
export function ratiosChart({ ratios }: RatiosShape): Drawing {
  const marks = (name: string, differs: boolean) => {
    const these = ratios.map((each) =>
      each.differs === differs
        ? { value: each.ratio, lower: each.lower, upper: each.upper }
        : { value: null, lower: null, upper: null },
    )
    return seriesOf(
      name,
      these.map(({ value }) => value),
      {
        marker: differs ? markers.outside : markers.usual,
        reach: reachOf(these),
      },
    )
  }
  return {
    kind: 'line',
    across: false,
    along: nameAxis(ratios.map(({ group, label }) => `${group.split(' ')[0] ?? group}: ${label}`)),
    up: {
      title: 'Times the rest',
      format: '0.0',
      least: 0,
      step: null,
      most: Math.min(
        most,
        roundedUp(Math.max(1.5, ...ratios.map(({ ratio, upper }) => Math.max(ratio ?? 0, upper ?? 0)))),
      ),
    },
    series: [
      ...seriesOf(
        'As the rest',
        ratios.map(() => 1),
        { line: lines.alike },
      ),
      ...marks('Within the range of chance, with its 95% interval', false),
      ...marks('Differs, with its 95% interval', true),
    ],
  }
}

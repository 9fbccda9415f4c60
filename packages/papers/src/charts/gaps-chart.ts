import type { GapsShape } from '@dashboard/contract'
import { addMonths, monthOf } from '@dashboard/contract/month'
import { monthAxis, serialOf, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { scatterOf } from './series-of.ts'
import { signalSeries } from './signal-series.ts'
import { lines, markers } from './strokes.ts'

/** Days from each case to the one before, placed by date, with the usual range. */
export function gapsChart({ gaps, centre, lower, upper }: GapsShape): Drawing {
  const days = gaps.map(({ on }) => on).sort()
  const first = `${monthOf(days[0] ?? '')}-01`
  const last = `${addMonths(monthOf(days.at(-1) ?? ''), 1)}-01`
  const across = (value: number) => [[serialOf(first), value] as const, [serialOf(last), value] as const]
  return {
    kind: 'scatter',
    across: false,
    along: monthAxis(first, last),
    up: valueAxis(
      'days',
      gaps.map(({ days: length }) => length),
      [upper],
    ),
    series: [
      ...scatterOf('Upper limit', across(upper), { line: lines.limit }),
      ...scatterOf('Usual', across(centre), { line: lines.average }),
      ...scatterOf('Lower limit', across(lower), { line: lines.limit }),
      ...scatterOf(
        'Days since the case before',
        gaps.map(({ on, days: length }) => [serialOf(on), length] as const),
        {
          line: lines.thin,
          marker: markers.usual,
        },
      ),
      ...signalSeries(
        gaps.map(({ days: value, signal }) => ({ value, signal })),
        gaps.map(({ on }) => serialOf(on)),
      ),
    ],
  }
}

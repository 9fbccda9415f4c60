import type { CasesShape } from '@dashboard/contract'
import { addMonths, daysBetween } from '@dashboard/contract/month'
import { monthAxis, serialOf, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { scatterOf } from './series-of.ts'
import { lines, markers } from './strokes.ts'
import { targetName } from './target-name.ts'

const marks = { reached: markers.usual, waiting: markers.waiting, other: markers.otherEnd }

/** A mark for each case, by month and days; its shape says how it ended. Cases of one month stand side by side. */
export function casesChart({ cases, target, endLabels }: CasesShape): Drawing {
  const months = cases.map(({ month }) => month).sort()
  const first = `${months[0] ?? ''}-01`
  const last = `${addMonths(months.at(-1) ?? '', 1)}-01`
  const placed = cases.map((each, index) => {
    const rank = cases.slice(0, index).filter(({ month }) => month === each.month).length
    const all = cases.filter(({ month }) => month === each.month).length
    const start = `${each.month}-01`
    const length = daysBetween(start, `${addMonths(each.month, 1)}-01`)
    return { ...each, at: serialOf(start) + Math.round((length * (rank + 1)) / (all + 1)) }
  })
  return {
    kind: 'scatter',
    across: false,
    along: monthAxis(first, last),
    up: valueAxis('days', [...cases.map(({ days }) => days), target?.days ?? 0]),
    series: [
      ...(target
        ? scatterOf(
            targetName(target.days, target.status, 'days'),
            [
              [serialOf(first), target.days],
              [serialOf(last), target.days],
            ],
            { line: lines.target },
          )
        : []),
      ...(['reached', 'waiting', 'other'] as const).flatMap((end) =>
        scatterOf(
          endLabels[end],
          placed.filter((each) => each.end === end).map(({ at, days }) => [at, days] as const),
          { marker: marks[end] },
        ),
      ),
    ],
  }
}

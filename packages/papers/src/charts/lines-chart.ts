import type { LinesShape } from '@dashboard/contract'
import { addMonths, periodName } from '@dashboard/contract/month'
import { nameAxis, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { seriesOf } from './series-of.ts'
import { lineOf, lines, markers } from './strokes.ts'

/** A few lines over the same periods, told apart by dash; a value that is so far is hollow. */
export function linesChart({ unit, months, periods, lines: given }: LinesShape): Drawing {
  return {
    kind: 'line',
    across: false,
    along: nameAxis(
      periods.map((period) => categoryOf(period, months)),
      8,
    ),
    up: valueAxis(
      unit,
      given.flatMap(({ values }) => values.map(({ value }) => value ?? 0)),
    ),
    series: given.flatMap(({ label, values }, index) => {
      const line = lineOf[index] ?? lines.series
      const early = values.map(({ value, mature }) => (mature ? null : value))
      return [
        ...seriesOf(
          label,
          values.map(({ value, mature }) => (mature ? value : null)),
          { line },
        ),
        ...seriesOf(`${label}, so far`, early, {
          line: { ...line, points: 1.5 },
          marker: { ...markers.early, edge: line.colour },
        }),
      ]
    }),
  }
}

/** `Apr to Jun 2025`, or the financial year `2024/25`. */
function categoryOf(period: string, months: number): string {
  const year = Number(period.slice(0, 4))
  if (months === 12) return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
  const [from = '', , to = '', at = ''] = periodName(period, addMonths(period, 2)).split(' ')
  return `${from.slice(0, 3)} to ${to.slice(0, 3)} ${at}`
}

import { monthName, type Month } from '@dashboard/contract/month'
import type { TickProps } from './plot.tsx'

/** Indexes of the months that get a tick: all where there is room, quarters, or half-years where it is narrow. */
export function monthTicks(months: Month[], width: number): number[] {
  const every = width / months.length > 45 ? 1 : width / months.length > 15 ? 3 : width / months.length > 7 ? 6 : 12
  return months.flatMap((month, index) => ((Number(month.slice(5)) - 1) % every === 0 ? [index] : []))
}

/** The month, and its year in bold under January, or where there is none under the first of each year. */
export function monthTick(months: Month[]) {
  const hasJanuary = months.some((month) => month.endsWith('-01'))
  return function MonthTick({ x, y, payload }: TickProps) {
    const month = months[payload.value]
    if (!month) return <g />
    const [name, year] = monthName(month).split(' ')
    const begins = hasJanuary ? name === 'January' : months[payload.value - 1]?.slice(0, 4) !== year
    return (
      <g className="tick">
        <text x={x} y={Number(y) + 12} textAnchor="middle">
          {name?.slice(0, 3)}
        </text>
        {begins && (
          <text x={x} y={Number(y) + 29} textAnchor="middle" className="strong">
            {year}
          </text>
        )}
      </g>
    )
  }
}

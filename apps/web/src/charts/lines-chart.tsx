import type { LinesShape } from '@dashboard/contract'
import { addMonths, periodName, type Month } from '@dashboard/contract/month'
import { formatValue } from '@dashboard/contract/value'
import { Line } from 'recharts'
import { Layer, Plot, type Placed, type TickProps } from './plot.tsx'
import { spread } from './spread.ts'
import { tickFormat, ticksOf } from './ticks.ts'

const height = 380
const strokes = [
  { stroke: 'var(--series)', strokeWidth: 2.25 },
  { stroke: 'var(--target)', strokeWidth: 2, strokeDasharray: '7 4' },
  { stroke: 'var(--second-series)', strokeWidth: 2, strokeDasharray: '2 3' },
  { stroke: 'var(--control)', strokeWidth: 2, strokeDasharray: '9 3 2 3' },
]

/** A few lines over the same periods, told apart by dash and by their names at their ends. */
export function LinesChart({ shape, width }: { shape: LinesShape; width: number }) {
  const { lines, periods, unit } = shape
  const narrow = width < 640
  const highest = Math.max(...lines.flatMap(({ values }) => values.map(({ value }) => value ?? 0)))
  const ticks = ticksOf(unit, highest)
  const every = Math.max(1, Math.ceil((periods.length * (narrow ? 64 : 78)) / Math.max(1, width - 180)))
  const rows = periods.map((_, x) => ({
    x,
    ...Object.fromEntries(lines.map(({ id, values }) => [id, values[x]?.value ?? null])),
  }))
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 24, right: narrow ? 90 : 170, bottom: 24, left: 0 }}
      data={rows}
      x={{
        domain: [-0.3, periods.length - 0.7],
        ticks: periods.flatMap((_, index) => (index % every === 0 ? [index] : [])),
        tick: periodTick(shape),
      }}
      y={{ domain: [0, ticks.at(-1) ?? 1], ticks, format: tickFormat(unit) }}
    >
      {lines.map(({ id }, index) => (
        <Line key={id} dataKey={id} dot={false} activeDot={false} isAnimationActive={false} {...strokes[index]} />
      ))}
      <Layer
        draw={(placed) => (
          <g>
            {lines.map((line, index) => (
              <SoFar key={line.id} line={line} stroke={strokes[index]?.stroke ?? ''} placed={placed} />
            ))}
            <Names shape={shape} placed={placed} />
          </g>
        )}
      />
    </Plot>
  )
}

type LineOf = LinesShape['lines'][number]

/** Hollow points where a value is so far. */
function SoFar({ line, stroke, placed: { x, y } }: { line: LineOf; stroke: string; placed: Placed }) {
  return line.values.map(({ value, mature }, index) =>
    value === null || mature ? null : (
      <circle key={index} cx={x(index)} cy={y(value)} r="4.5" fill="var(--card)" stroke={stroke} strokeWidth="1.75" />
    ),
  )
}

function Names({ shape: { lines, unit }, placed: { x, y, area } }: { shape: LinesShape; placed: Placed }) {
  const ends = lines.flatMap(({ label, values }) => {
    const index = values.findLastIndex(({ value }) => value !== null)
    const value = values[index]?.value ?? null
    return value === null ? [] : [{ label, value, at: x(index) }]
  })
  const places = spread(
    ends.map(({ value }) => y(value)),
    36,
    { top: area.top + 8, bottom: area.bottom - 16 },
  )
  return ends.map(({ label, value, at }, index) => {
    const place = places[index] ?? 0
    return (
      <g key={label}>
        <path d={`M${at + 4} ${y(value)}L${area.right + 6} ${place - 4}`} stroke="var(--control)" />
        <text x={area.right + 10} y={place} className="strong">
          {label}
        </text>
        <text x={area.right + 10} y={place + 17}>
          {formatValue(value, unit)}
        </text>
      </g>
    )
  })
}

/** `Apr to Jun 2025`, or the financial year `2024/25`. */
function periodTick({ periods, months }: LinesShape) {
  return function PeriodTick({ x, y, payload }: TickProps) {
    const period = periods[payload.value]
    if (!period) return <g />
    const [top, below] = months === 12 ? [financialYear(period), ''] : quarterName(period)
    return (
      <g className="tick">
        <text x={x} y={Number(y) + 12} textAnchor="middle">
          {top}
        </text>
        {below && (
          <text x={x} y={Number(y) + 29} textAnchor="middle" className="strong">
            {below}
          </text>
        )}
      </g>
    )
  }
}

function financialYear(period: Month): string {
  const year = Number(period.slice(0, 4))
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

function quarterName(period: Month): [string, string] {
  const [from = '', , to = ''] = periodName(period, addMonths(period, 2)).split(' ')
  return [`${from.slice(0, 3)}–${to.slice(0, 3)}`, period.slice(0, 4)]
}

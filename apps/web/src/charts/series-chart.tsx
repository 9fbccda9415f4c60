import type { Point, SeriesShape } from '@dashboard/contract'
import { shortMonthName } from '@dashboard/contract/month'
import { useId } from 'react'
import { Area, Line, Tooltip } from 'recharts'
import { Hover } from './hover.tsx'
import { monthTick, monthTicks } from './month-tick.tsx'
import { Layer, Plot } from './plot.tsx'
import { BreakLine, EarlyBand, stepsOf, TargetLine } from './series-annotations.tsx'
import { tickFormat, ticksOf } from './ticks.ts'

const height = 380
const lane = 30
/** Breaks nearer than this keep one word; the figure's notes have the rest. */
const roomForWords = 150

type Row = { x: number; point: Point } & Record<string, unknown>

/** A line by month: too early to judge is hollow and dashed, a month without a value is a gap, a break cuts the line. */
export function SeriesChart({ shape, width }: { shape: SeriesShape; width: number }) {
  const { points, targets, breaks, unit } = shape
  const narrow = width < 640
  const months = points.map(({ month }) => month)
  const shownBreaks = breaks.filter(({ month }) => months.indexOf(month) > 0)
  const cuts = shownBreaks.map(({ month }) => months.indexOf(month))
  const room = (width - 210) / months.length
  const rows = rowsOf(points, cuts)
  const steps = stepsOf(targets, months)
  const most = Math.max(
    unit === 'proportion' ? 0.01 : 1,
    ...points.flatMap(({ value, upper, mature }) => [value ?? 0, mature ? (upper ?? 0) : 0]),
    ...steps.map(({ value }) => value),
  )
  const ticks = ticksOf(unit, most)
  const hatch = useId()
  const firstEarly = points.findIndex(({ mature }) => !mature)
  const segments = Array.from({ length: cuts.length + 1 }, (_, index) => index)
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: lane, right: narrow ? 14 : 150, bottom: 6, left: 0 }}
      data={rows}
      x={{
        domain: [-0.6, points.length - 0.4],
        ticks: monthTicks(months, width - (narrow ? 70 : 210)),
        tick: monthTick(months),
      }}
      y={{ domain: [0, ticks.at(-1) ?? 1], ticks, format: tickFormat(unit) }}
    >
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--range-old)" />
          <path d="M0 0V7" stroke="var(--hairline)" strokeWidth="2" />
        </pattern>
      </defs>
      {firstEarly >= 0 && <EarlyBand from={firstEarly} hatch={hatch} />}
      {segments.map((segment) => (
        <Area
          key={`band-${segment}`}
          dataKey={`band${segment}`}
          stroke="none"
          fill="var(--range)"
          fillOpacity={1}
          isAnimationActive={false}
          activeDot={false}
        />
      ))}
      {shownBreaks.map(({ month, label }, index) => {
        const crowded = cuts.some((cut, at) => at !== index && Math.abs(cut - (cuts[index] ?? 0)) * room < roomForWords)
        return (
          <BreakLine
            key={month}
            at={months.indexOf(month)}
            words={narrow || crowded ? 'Break' : `Break: ${label.toLowerCase()}, ${shortMonthName(month)}`}
          />
        )
      })}
      <TargetLine steps={steps} unit={unit} narrow={narrow} />
      {segments.map((segment) => (
        <Line
          key={`early-${segment}`}
          dataKey={`early${segment}`}
          stroke="var(--series)"
          strokeWidth={1.75}
          strokeDasharray="4 4"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {segments.map((segment) => (
        <Line
          key={segment}
          dataKey={`mature${segment}`}
          stroke="var(--series)"
          strokeWidth={2.25}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <Marks points={points} />
      <Tooltip
        content={({ payload }) => <Hover point={(payload[0]?.payload as Row | undefined)?.point} unit={unit} />}
        cursor={{ stroke: 'var(--control)' }}
        isAnimationActive={false}
      />
    </Plot>
  )
}

function rowsOf(points: Point[], cuts: number[]): Row[] {
  return points.map((point, index) => {
    const segment = cuts.filter((cut) => cut <= index).length
    const next = points[index + 1]
    const beforeEarly = point.mature && next !== undefined && !next.mature && !cuts.includes(index + 1)
    return {
      x: index,
      point,
      [`band${segment}`]:
        point.mature && point.lower !== null && point.upper !== null ? [point.lower, point.upper] : null,
      [`mature${segment}`]: point.mature ? point.value : null,
      [`early${segment}`]: point.mature && !beforeEarly ? null : point.value,
    }
  })
}

function Marks({ points }: { points: Point[] }) {
  return (
    <Layer
      draw={({ x, y, area }) =>
        points.map(({ month, value, mature, status }, index) => {
          if (value !== null)
            return (
              <circle
                key={month}
                cx={x(index)}
                cy={y(value)}
                r={mature ? 4 : 4.5}
                fill={mature ? 'var(--series)' : 'var(--card)'}
                stroke="var(--series)"
                strokeWidth={mature ? 0 : 2}
              />
            )
          return status.includes('c') ? (
            <text key={month} x={x(index)} y={area.bottom - 6} textAnchor="middle">
              [c]
            </text>
          ) : null
        })
      }
    />
  )
}

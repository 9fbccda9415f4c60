import type { Point, SeriesShape } from '@dashboard/contract'
import { monthName, shortMonthName } from '@dashboard/contract/month'
import { formatValue } from '@dashboard/contract/value'
import { Area, Line, Tooltip } from 'recharts'
import { monthTick, monthTicks } from './month-tick.tsx'
import { Layer, percent, Plot, ticksTo } from './plot.tsx'
import { BreakLine, EarlyBand, stepsOf, TargetLine } from './series-annotations.tsx'

const height = 380
const lane = 30

type Row = { x: number; point: Point } & Record<string, unknown>

/** A line by month: too early to judge is hollow and dashed, a month without a value is a gap, a break cuts the line. */
export function SeriesChart({ shape, width }: { shape: SeriesShape; width: number }) {
  const { points, targets, breaks, unit } = shape
  const narrow = width < 640
  const months = points.map(({ month }) => month)
  const cuts = breaks.map(({ month }) => months.indexOf(month)).filter((index) => index > 0)
  const rows = rowsOf(points, cuts)
  const steps = stepsOf(targets, months)
  const most = Math.max(
    0.01,
    ...points.flatMap(({ value, upper, mature }) => [value ?? 0, mature ? (upper ?? 0) : 0]),
    ...steps.map(({ value }) => value),
  )
  const ticks = ticksTo(unit === 'proportion' ? Math.min(1, most) : most)
  const format = unit === 'proportion' ? percent : (value: number) => formatValue(value, unit)
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
      y={{ domain: [0, ticks.at(-1) ?? 1], ticks, format }}
    >
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="var(--range-old)" />
          <path d="M0 0V7" stroke="var(--hairline)" strokeWidth="2" />
        </pattern>
      </defs>
      {firstEarly >= 0 && <EarlyBand from={firstEarly} />}
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
      {breaks.map(({ month, label }) => (
        <BreakLine
          key={month}
          at={months.indexOf(month)}
          words={narrow ? 'Break' : `Break: ${label.toLowerCase()}, ${shortMonthName(month)}`}
        />
      ))}
      <TargetLine steps={steps} narrow={narrow} />
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
        content={({ payload }) => <Hover row={payload[0]?.payload as Row | undefined} format={format} />}
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

function Hover({ row, format }: { row: Row | undefined; format: (value: number) => string }) {
  if (!row) return null
  const { month, value, numerator, denominator, mature } = row.point
  return (
    <div className="hover">
      <strong>{monthName(month)}</strong>
      <br />
      {value === null ? 'No value' : format(value)}
      {numerator !== null && denominator !== null && ` (${numerator} of ${denominator})`}
      {!mature && (
        <>
          <br />
          Too early to judge [p]
        </>
      )}
    </div>
  )
}

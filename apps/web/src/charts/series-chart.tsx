import type { Point, SeriesShape, TargetStep } from '@dashboard/contract'
import { monthName, shortMonthName } from '@dashboard/contract/month'
import { formatTarget, formatValue } from '@dashboard/contract/value'
import { Area, Line, Tooltip } from 'recharts'
import { monthTick, monthTicks } from './month-tick.tsx'
import { Layer, percent, Plot, ticksTo } from './plot.tsx'

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
  const most = Math.max(0.01, ...points.flatMap(({ value, upper, mature }) => [value ?? 0, mature ? (upper ?? 0) : 0]), ...steps.map(({ value }) => value))
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
      x={{ domain: [-0.6, points.length - 0.4], ticks: monthTicks(months, width - (narrow ? 70 : 210)), tick: monthTick(months) }}
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
        <Area key={`band-${segment}`} dataKey={`band${segment}`} stroke="none" fill="var(--range)" fillOpacity={1} isAnimationActive={false} activeDot={false} />
      ))}
      {breaks.map(({ month, label }) => (
        <BreakLine key={month} at={months.indexOf(month)} words={narrow ? 'Break' : `Break: ${label.toLowerCase()}, ${shortMonthName(month)}`} />
      ))}
      <TargetLine steps={steps} narrow={narrow} />
      {segments.map((segment) => (
        <Line key={`early-${segment}`} dataKey={`early${segment}`} stroke="var(--series)" strokeWidth={1.75} strokeDasharray="4 4" dot={false} activeDot={false} isAnimationActive={false} />
      ))}
      {segments.map((segment) => (
        <Line key={segment} dataKey={`mature${segment}`} stroke="var(--series)" strokeWidth={2.25} dot={false} activeDot={false} isAnimationActive={false} />
      ))}
      <Marks points={points} />
      <Tooltip content={({ payload }) => <Hover row={payload[0]?.payload as Row | undefined} format={format} />} cursor={{ stroke: 'var(--control)' }} isAnimationActive={false} />
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
      [`band${segment}`]: point.mature && point.lower !== null && point.upper !== null ? [point.lower, point.upper] : null,
      [`mature${segment}`]: point.mature ? point.value : null,
      [`early${segment}`]: point.mature && !beforeEarly ? null : point.value,
    }
  })
}

type Step = { from: number; to: number; value: number; placeholder: boolean }

/** Targets over the months shown, by index. */
function stepsOf(targets: TargetStep[], months: string[]): Step[] {
  const last = months.at(-1) ?? ''
  return targets.flatMap(({ from, to, value, status }) => {
    const first = months.findIndex((month) => month >= from)
    const end = to === null || to > last ? months.length - 0.4 : months.findIndex((month) => month >= to) - 0.5
    return first < 0 || end <= 0 ? [] : [{ from: first - 0.5, to: end, value, placeholder: status === 'placeholder' }]
  })
}

function EarlyBand({ from }: { from: number }) {
  return (
    <Layer
      behind
      draw={({ x, area }) => {
        const left = x(from - 0.5)
        const room = area.right - left
        return (
          <g>
            <rect x={left} y={area.top} width={room} height={area.bottom - area.top} fill="url(#hatch)" />
            <path d={`M${left} ${area.top}V${area.bottom}`} stroke="var(--control)" strokeDasharray="2 3" />
            <text x={room > 130 ? left + 6 : area.right} y={area.top - 10} textAnchor={room > 130 ? 'start' : 'end'} className="strong">
              Too early to judge
            </text>
          </g>
        )
      }}
    />
  )
}

function BreakLine({ at, words }: { at: number; words: string }) {
  return (
    <Layer
      draw={({ x, area }) => {
        const left = x(at - 0.5)
        const toLeft = left - area.left > words.length * 7.5
        return (
          <g>
            <path d={`M${left} ${area.top - 24}V${area.bottom}`} stroke="var(--ink)" strokeWidth="2" />
            <path d={`M${left - 6} ${area.bottom + 5}l5 -10m2 10l5 -10`} stroke="var(--ink)" strokeWidth="1.5" />
            <text x={toLeft ? left - 6 : left + 6} y={area.top - 10} textAnchor={toLeft ? 'end' : 'start'}>
              {words}
            </text>
          </g>
        )
      }}
    />
  )
}

function TargetLine({ steps, narrow }: { steps: Step[]; narrow: boolean }) {
  const last = steps.at(-1)
  if (!last) return null
  return (
    <Layer
      draw={({ x, y, area }) => {
        const path = steps.map(({ from, to, value }, index) => `${index === 0 ? 'M' : 'L'}${Math.max(area.left, x(from))} ${y(value)}H${Math.min(area.right, x(to))}`)
        const words = `Target ${formatTarget(last.value, 'proportion')}`
        return (
          <g className="target-label">
            <path d={path.join('')} fill="none" stroke="var(--target)" strokeWidth="2" strokeDasharray="9 4" />
            {narrow ? (
              <text x={area.left + 6} y={y(last.value) - 8} className="strong halo">
                {words} {last.placeholder && '[P] placeholder'}
              </text>
            ) : (
              <>
                <path d={`M${area.right + 2} ${y(last.value)}h10`} stroke="var(--control)" />
                <text x={area.right + 16} y={y(last.value) + 5} className="strong">
                  {words}
                </text>
                {last.placeholder && (
                  <text x={area.right + 16} y={y(last.value) + 22}>
                    [P] placeholder
                  </text>
                )}
              </>
            )}
          </g>
        )
      }}
    />
  )
}

function Marks({ points }: { points: Point[] }) {
  return (
    <Layer
      draw={({ x, y, area }) =>
        points.map(({ month, value, mature, status }, index) => {
          if (value !== null) return <circle key={month} cx={x(index)} cy={y(value)} r={mature ? 4 : 4.5} fill={mature ? 'var(--series)' : 'var(--card)'} stroke="var(--series)" strokeWidth={mature ? 0 : 2} />
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
      {!mature && <><br />Too early to judge [p]</>}
    </div>
  )
}

import type { Point, SeriesShape } from '@dashboard/contract'
import { shortMonthName } from '@dashboard/contract/month'
import { useId } from 'react'
import { Area, Line, Tooltip } from 'recharts'
import { Hover } from './hover.tsx'
import { LineLabels } from './line-labels.tsx'
import { monthTick, monthTicks } from './month-tick.tsx'
import { Plot, type Placed } from './plot.tsx'
import { PointMarks } from './point-marks.tsx'
import { ProcessLayer } from './process-layer.tsx'
import { highLane, MarkerLane, markersAt } from './marker-lane.tsx'
import { BreakLine, breakWords, earlyWidth, EarlyBand, stepsOf, TargetLine, type Step } from './series-annotations.tsx'
import { Stretches } from './stretches.tsx'
import { tickFormat, ticksOf } from './ticks.ts'

const height = 380
const lane = 30
/** For the labels of limits that may still move. */
const withSoFar = 185
/** Breaks nearer than this keep one word; the figure's notes have the rest. */
const roomForWords = 150
/** Limits further out than this many times the largest value are cut off, so that the values stay readable. */
const mostAbove = 1.6

type Row = { x: number; point: Point } & Record<string, unknown>

/** A line by month: too early to judge is hollow and dashed, a month without a value is a gap, a break cuts the line. */
export function SeriesChart({ shape, width }: { shape: SeriesShape; width: number }) {
  const { points, targets, breaks, unit, process } = shape
  const narrow = width < 520
  const months = points.map(({ month }) => month)
  const shownBreaks = breaks.filter(({ month }) => months.findIndex((each) => each >= month) > 0)
  const cuts = shownBreaks.map(({ month }) => months.findIndex((each) => each >= month))
  const room = (width - 210) / months.length
  const markers = markersAt(shape.markers, points)
  const breakLines = shownBreaks.map(({ month, kind, label }, index) => {
    const at = cuts[index] ?? 0
    const words = kind === 'break' ? `Break: ${label.toLowerCase()}` : `Step change: ${label}`
    const near = (other: number) => Math.abs(other - at) * room < roomForWords
    const crowded =
      cuts.some((cut, other) => other !== index && near(cut)) || markers.some((marker) => near(marker.index))
    const short = kind === 'break' ? 'Break' : 'Step'
    return { key: `${kind} ${month}`, at, words: narrow || crowded ? short : `${words}, ${shortMonthName(month)}` }
  })
  const steps = stepsOf(targets, points)
  const ticks = ticksOf(unit, highest(shape, steps))
  const hatch = useId()
  const firstEarly = points.findIndex(({ mature }) => !mature)
  const lastEarly = points.findLastIndex(({ mature }) => !mature)
  const lines = Array.from({ length: cuts.length + 1 }, (_, index) => index)
  const right = narrow ? 14 : process?.segments.at(-1)?.standing === 'provisional' ? withSoFar : 150
  const still = { dot: false, activeDot: false, isAnimationActive: false } as const
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: narrow && markers.length > 0 ? highLane : lane, right, bottom: 6, left: 0 }}
      data={rowsOf(points, cuts)}
      x={{
        domain: [-0.6, points.length - 0.4],
        ticks: monthTicks(months, width - right - 60),
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
      {firstEarly >= 0 && (
        <EarlyBand
          from={firstEarly}
          to={lastEarly}
          hatch={hatch}
          discs={narrow ? [] : markers.map(({ index }) => index)}
        />
      )}
      {process && <ProcessLayer process={process} points={points.length} />}
      {!process &&
        lines.map((line) => (
          <Area
            key={`band-${line}`}
            {...still}
            dataKey={`band${line}`}
            stroke="none"
            fill="var(--range)"
            fillOpacity={1}
          />
        ))}
      {breakLines.map(({ key, at, words }) => (
        <BreakLine key={key} at={at} words={words} />
      ))}
      <TargetLine steps={steps} unit={unit} narrow={narrow} />
      {lines.map((line) => (
        <Line
          key={`early-${line}`}
          {...still}
          dataKey={`early${line}`}
          stroke="var(--series)"
          strokeWidth={1.75}
          strokeDasharray="4 4"
        />
      ))}
      {lines.map((line) => (
        <Line key={line} {...still} dataKey={`mature${line}`} stroke="var(--series)" strokeWidth={2.25} />
      ))}
      <PointMarks points={points} />
      {process && <Stretches process={process} points={points} />}
      {markers.length > 0 && (
        <MarkerLane
          markers={markers}
          narrow={narrow}
          taken={(placed) => [
            ...breakLines.map(({ at, words }) => breakWords(placed, at, words)),
            ...(firstEarly < 0 ? [] : [earlyWords(placed, firstEarly)]),
          ]}
        />
      )}
      {!narrow && <LineLabels process={process} target={steps.at(-1) ?? null} unit={unit} />}
      <Tooltip
        content={({ payload }) => <Hover point={(payload[0]?.payload as Row | undefined)?.point} unit={unit} />}
        cursor={{ stroke: 'var(--control)' }}
        isAnimationActive={false}
      />
    </Plot>
  )
}

/** They begin with the band, or end at the edge where it is too narrow for them. */
function earlyWords({ x, area }: Placed, first: number): { from: number; to: number } {
  const from = Math.min(x(first - 0.5), area.right - earlyWidth)
  return { from, to: from + earlyWidth }
}

/** Up to where the axis must reach: values and targets in any case, limits and intervals unless they lie far out. */
function highest({ points, process, unit }: SeriesShape, steps: Step[]): number {
  const values = Math.max(
    unit === 'proportion' || unit === 'rate' ? 0.01 : 1,
    ...points.map(({ value }) => value ?? 0),
    ...steps.map(({ value }) => value),
  )
  const limits = process?.segments.flatMap((segment) => segment.limits.map(({ upper }) => upper ?? 0)) ?? []
  const intervals = process ? [] : points.map(({ upper, mature }) => (mature ? (upper ?? 0) : 0))
  return Math.max(values, Math.min(values * mostAbove, Math.max(0, ...limits, ...intervals)))
}

function rowsOf(points: Point[], cuts: number[]): Row[] {
  return points.map((point, index) => {
    const line = cuts.filter((cut) => cut <= index).length
    const next = points[index + 1]
    const before = points[index - 1]
    const besideEarly =
      (next !== undefined && !next.mature && !cuts.includes(index + 1)) ||
      (before !== undefined && !before.mature && !cuts.includes(index))
    return {
      x: index,
      point,
      [`band${line}`]: point.mature && point.lower !== null && point.upper !== null ? [point.lower, point.upper] : null,
      [`mature${line}`]: point.mature ? point.value : null,
      [`early${line}`]: point.mature && !besideEarly ? null : point.value,
    }
  })
}

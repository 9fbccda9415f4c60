import type { PointSignal, Spark } from '@dashboard/contract'
import { SignalMark } from '../icons/signal-mark.tsx'

const width = 164
const height = 56
const pad = 5

/** The course of a KPI in a line; what it says in words stands beside it. */
export function SparkLine({ spark }: { spark: Spark }) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
      className="spark"
    >
      {spark.shape === 'series' ? <SeriesSpark {...spark} /> : <CurveSpark {...spark} />}
    </svg>
  )
}

/** Scaled to mature months and what is usual; months that are too early may run out of the picture. */
function SeriesSpark({ points, target, usual, variation }: Extract<Spark, { shape: 'series' }>) {
  const judged = points.flatMap(({ value, mature }) => (mature && value !== null ? [value] : []))
  const reach = [...judged, ...(target === null ? [] : [target]), ...(usual ? [usual.mean] : [])]
  const low = Math.min(...reach)
  const high = Math.max(...reach)
  const x = (index: number) => pad + (index / Math.max(1, points.length - 1)) * (width - 2 * pad)
  const y = (value: number) => height - pad - ((value - low) / (high - low || 1)) * (height - 2 * pad)
  const placed = points.map(({ value, mature }, index) => ({
    mature,
    x: x(index),
    y: value === null ? null : y(value),
  }))
  const lastMature = placed.findLastIndex(({ mature }) => mature)
  const last = placed[lastMature]
  return (
    <>
      {usual && <Usual usual={usual} left={x(usual.start)} right={x(lastMature)} y={y} />}
      {target !== null && <path d={`M0 ${y(target)}H${width}`} className="spark-target" />}
      <path d={path(placed.slice(0, lastMature + 1))} className="spark-series" />
      <path d={path(placed.slice(Math.max(0, lastMature)))} className="spark-so-far" />
      {last && last.y !== null && <LastMark x={last.x} y={last.y} variation={variation} />}
    </>
  )
}

type SeriesSparkShape = Extract<Spark, { shape: 'series' }>

function Usual({
  usual,
  left,
  right,
  y,
}: {
  usual: NonNullable<SeriesSparkShape['usual']>
  left: number
  right: number
  y: (value: number) => number
}) {
  const inside = (value: number) => Math.min(height, Math.max(0, y(value)))
  const { lower, upper, mean } = usual
  return (
    <>
      {lower !== null && upper !== null && (
        <rect
          x={left}
          y={inside(upper)}
          width={Math.max(0, right - left)}
          height={inside(lower) - inside(upper)}
          className="spark-usual"
        />
      )}
      <path d={`M${left} ${inside(mean)}H${right}`} className="spark-average" />
    </>
  )
}

/** The only marker of the line: its shape says what the latest mature month means. */
function LastMark({ x, y, variation }: { x: number; y: number; variation: SeriesSparkShape['variation'] }) {
  if (variation === 'common' || variation === 'too-few') return <circle cx={x} cy={y} r="4" className="spark-last" />
  const [meaning, side] = variation.split('-') as [PointSignal['meaning'], PointSignal['side']]
  return <SignalMark x={x} y={y} size={9} meaning={meaning} side={side} />
}

function CurveSpark({ steps, lastTime, targetTime }: Extract<Spark, { shape: 'curve' }>) {
  const x = (time: number) => pad + (time / lastTime) * (width - 2 * pad)
  const y = (share: number) => height - pad - share * (height - 2 * pad)
  const drawn = steps.map(({ time, incidence }) => `H${x(time).toFixed(1)}V${y(incidence).toFixed(1)}`).join('')
  return (
    <>
      <path d={`M${pad} ${height - pad}H${width - pad}`} className="spark-axis" />
      {targetTime !== null && <path d={`M${x(targetTime)} 0V${height - pad}`} className="spark-target" />}
      <path d={`M${pad} ${y(0)}${drawn}H${width - pad}`} className="spark-series" />
    </>
  )
}

/** Neighbouring months are joined; a month without a value is a gap. */
function path(points: { x: number; y: number | null }[]): string {
  return points
    .map(({ x, y }, index) => {
      if (y === null) return ''
      const joined = index > 0 && points[index - 1]?.y !== null
      return `${joined ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}

import type { Spark } from '@dashboard/contract'

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

function SeriesSpark({ points, target }: Extract<Spark, { shape: 'series' }>) {
  const judged = points.flatMap(({ value, mature }) => (mature && value !== null ? [value] : []))
  const reach = [...judged, ...(target === null ? [] : [target])]
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
      {target !== null && <path d={`M0 ${y(target)}H${width}`} className="spark-target" />}
      <path d={path(placed.slice(0, lastMature + 1))} className="spark-series" />
      <path d={path(placed.slice(Math.max(0, lastMature)))} className="spark-so-far" />
      {last && last.y !== null && <circle cx={last.x} cy={last.y} r="4" className="spark-last" />}
    </>
  )
}

function CurveSpark({ steps, lastDay, targetDay }: Extract<Spark, { shape: 'curve' }>) {
  const x = (day: number) => pad + (day / lastDay) * (width - 2 * pad)
  const y = (share: number) => height - pad - share * (height - 2 * pad)
  const drawn = steps.map(({ day, incidence }) => `H${x(day).toFixed(1)}V${y(incidence).toFixed(1)}`).join('')
  return (
    <>
      <path d={`M${pad} ${height - pad}H${width - pad}`} className="spark-axis" />
      {targetDay !== null && <path d={`M${x(targetDay)} 0V${height - pad}`} className="spark-target" />}
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

import type { CurveShape } from '@dashboard/contract'
import { formatCount } from '@dashboard/contract/value'
import { Area, Line } from 'recharts'
import { CurveEnds, CurveTarget, Median, Waiting } from './curve-annotations.tsx'
import { Layer, Plot } from './plot.tsx'
import { percent } from './ticks.ts'

const height = 430
/** Times between ticks: a month of days, a quarter of a day of hours. */
const tickOf = { days: 30, hours: 6 }

/** The share that ended as wished by each day or hour, its interval, other ends apart, and how many had not yet ended. */
export function CurveChart({ shape, width }: { shape: CurveShape; width: number }) {
  const { competing, atRisk, median, lastTime, target, unit } = shape
  const tick = tickOf[unit]
  const narrow = width < 640
  const every = lastTime / tick > (narrow ? 7 : 13) ? 2 * tick : tick
  const ticks = Array.from({ length: Math.floor(lastTime / every) + 1 }, (_, index) => index * every)
  const line = { type: 'stepAfter', dot: false, activeDot: false, isAnimationActive: false } as const
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 34, right: narrow ? 14 : 190, bottom: 66, left: 0 }}
      data={rowsOf(shape)}
      x={{ domain: [0, lastTime], ticks, format: formatCount }}
      y={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: percent }}
    >
      <Area {...line} dataKey="band" stroke="none" fill="var(--range)" fillOpacity={1} />
      {competing && (
        <Line {...line} dataKey="other" stroke="var(--second-series)" strokeWidth={2} strokeDasharray="2 3" />
      )}
      <Line {...line} dataKey="share" stroke="var(--series)" strokeWidth={2.25} />
      <Line {...line} dataKey="few" stroke="var(--control)" strokeWidth={1.75} />
      <Layer
        draw={(placed) => (
          <g>
            {target && <CurveTarget target={target} unit={unit} narrow={narrow} placed={placed} />}
            <Waiting shape={shape} placed={placed} />
            {median !== null && median <= lastTime && (
              <Median time={median} unit={unit} target={target?.time ?? null} placed={placed} />
            )}
            <CurveEnds shape={shape} narrow={narrow} placed={placed} />
            <text
              x={placed.area.right + (narrow ? 0 : 26)}
              y={placed.area.bottom + (narrow ? 38 : 20)}
              textAnchor={narrow ? 'end' : 'start'}
            >
              {unit}
            </text>
            <text x={placed.area.left} y={placed.area.bottom + 62}>
              Not yet ended by then
            </text>
            {atRisk
              .filter(({ time }) => time % every === 0)
              .map(({ time, cases }) => (
                <text key={time} x={placed.x(time)} y={placed.area.bottom + 84} textAnchor="middle" className="strong">
                  {formatCount(cases)}
                </text>
              ))}
          </g>
        )}
      />
    </Plot>
  )
}

type Row = { x: number; share: number | null; few: number | null; other: number | null; band: [number, number] | null }

/** From the start to the last time drawn: a step holds until the next one. */
function rowsOf({ steps, competing, lastTime, fewFrom }: CurveShape): Row[] {
  const fewest = fewFrom ?? Infinity
  const times = [
    ...new Set([
      0,
      ...(fewFrom === null ? [] : [fewFrom]),
      ...steps.map(({ time }) => time),
      ...(competing?.steps ?? []).map(({ time }) => time),
      lastTime,
    ]),
  ]
  return times
    .sort((a, b) => a - b)
    .map((time) => {
      const step = steps.findLast((each) => each.time <= time)
      const { lower = null, upper = null } = step ?? {}
      return {
        x: time,
        share: time <= fewest ? (step?.incidence ?? 0) : null,
        few: time >= fewest ? (step?.incidence ?? 0) : null,
        other: competing ? (competing.steps.findLast((each) => each.time <= time)?.incidence ?? 0) : null,
        band: lower === null || upper === null ? null : [lower, upper],
      }
    })
}

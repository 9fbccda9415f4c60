import type { CurveShape } from '@dashboard/contract'
import { formatCount } from '@dashboard/contract/value'
import { Area, Line } from 'recharts'
import { CurveEnds, CurveTarget, Median, Waiting } from './curve-annotations.tsx'
import { Layer, Plot } from './plot.tsx'
import { percent } from './ticks.ts'

const height = 430
const month = 30

/** The share that ended as wished by each day, its interval, other ends apart, and how many had not yet ended. */
export function CurveChart({ shape, width }: { shape: CurveShape; width: number }) {
  const { competing, atRisk, median, lastDay, target } = shape
  const narrow = width < 640
  const every = lastDay / month > (narrow ? 7 : 13) ? 2 * month : month
  const ticks = Array.from({ length: Math.floor(lastDay / every) + 1 }, (_, index) => index * every)
  const line = { type: 'stepAfter', dot: false, activeDot: false, isAnimationActive: false } as const
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 34, right: narrow ? 14 : 190, bottom: 66, left: 0 }}
      data={rowsOf(shape)}
      x={{ domain: [0, lastDay], ticks, format: formatCount }}
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
            {target && <CurveTarget target={target} narrow={narrow} placed={placed} />}
            <Waiting shape={shape} placed={placed} />
            {median !== null && median <= lastDay && (
              <Median day={median} target={target?.day ?? null} placed={placed} />
            )}
            <CurveEnds shape={shape} narrow={narrow} placed={placed} />
            <text
              x={placed.area.right + (narrow ? 0 : 26)}
              y={placed.area.bottom + (narrow ? 38 : 20)}
              textAnchor={narrow ? 'end' : 'start'}
            >
              days
            </text>
            <text x={placed.area.left} y={placed.area.bottom + 62}>
              Not yet ended by then
            </text>
            {atRisk
              .filter(({ day }) => day % every === 0)
              .map(({ day, cases }) => (
                <text key={day} x={placed.x(day)} y={placed.area.bottom + 84} textAnchor="middle" className="strong">
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

/** From the first day to the last: a step holds until the next one. */
function rowsOf({ steps, competing, lastDay, fewFrom }: CurveShape): Row[] {
  const fewest = fewFrom ?? Infinity
  const days = [
    ...new Set([
      0,
      ...(fewFrom === null ? [] : [fewFrom]),
      ...steps.map(({ day }) => day),
      ...(competing?.steps ?? []).map(({ day }) => day),
      lastDay,
    ]),
  ]
  return days
    .sort((a, b) => a - b)
    .map((day) => {
      const step = steps.findLast((each) => each.day <= day)
      const { lower = null, upper = null } = step ?? {}
      return {
        x: day,
        share: day <= fewest ? (step?.incidence ?? 0) : null,
        few: day >= fewest ? (step?.incidence ?? 0) : null,
        other: competing ? (competing.steps.findLast((each) => each.day <= day)?.incidence ?? 0) : null,
        band: lower === null || upper === null ? null : [lower, upper],
      }
    })
}

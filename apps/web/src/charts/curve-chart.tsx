import type { CurveShape } from '@dashboard/contract'
import { formatCount, formatDays, formatTarget, formatValue } from '@dashboard/contract/value'
import { Area, Line } from 'recharts'
import { Layer, Plot } from './plot.tsx'
import { percent } from './ticks.ts'

const height = 420

/** The share that ended as wished by each day, its interval, other ends apart, and how many had not yet ended. */
export function CurveChart({ shape, width }: { shape: CurveShape; width: number }) {
  const { label, steps, competing, waitingAt, atRisk, median, lastDay, target } = shape
  const narrow = width < 640
  const end = { x: lastDay }
  const start = { x: 0, share: 0, other: 0, band: null }
  const rows = [
    start,
    ...steps.map(({ day, incidence, lower, upper }, index) => ({
      x: day,
      share: incidence,
      other: competing?.steps[index]?.incidence ?? null,
      band: lower === null || upper === null ? null : [lower, upper],
    })),
  ]
  const last = rows.at(-1) ?? start
  const data = [...rows, { ...last, ...end }]
  const every = lastDay / 30 > (narrow ? 7 : 13) ? 60 : 30
  const ticks = Array.from({ length: Math.floor(lastDay / every) + 1 }, (_, index) => index * every)
  const shareAt = (day: number) => steps.findLast((step) => step.day <= day)?.incidence ?? 0
  const atEnd = (value: number) => formatValue(value, 'proportion', 99)
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 34, right: narrow ? 14 : 190, bottom: 62, left: 0 }}
      data={data}
      x={{ domain: [0, lastDay], ticks, format: formatCount }}
      y={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: percent }}
    >
      <Area
        type="stepAfter"
        dataKey="band"
        stroke="none"
        fill="var(--range)"
        fillOpacity={1}
        isAnimationActive={false}
        activeDot={false}
      />
      {competing && (
        <Line
          type="stepAfter"
          dataKey="other"
          stroke="var(--second-series)"
          strokeWidth={2}
          strokeDasharray="2 3"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      )}
      <Line
        type="stepAfter"
        dataKey="share"
        stroke="var(--series)"
        strokeWidth={2.25}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Layer
        draw={({ x, y, area }) => {
          const ends = [
            { words: label, share: last.share, strong: true },
            ...(competing ? [{ words: competing.label, share: last.other ?? 0, strong: true }] : []),
          ]
          return (
            <g>
              {target && (
                <g className="target-label">
                  <path
                    d={`M${x(target.day)} ${area.top - 12}V${area.bottom}`}
                    stroke="var(--target)"
                    strokeWidth="2"
                    strokeDasharray="9 4"
                  />
                  <text x={x(target.day) + 6} y={area.top - 12} className="strong">
                    Target {formatTarget(target.share, 'proportion')} by day {target.day}{' '}
                    {target.status === 'placeholder' && (narrow ? '[P]' : '[P] placeholder')}
                  </text>
                </g>
              )}
              {waitingAt.map((day, index) => (
                <path
                  key={`${day}-${index}`}
                  d={`M${x(day)} ${y(shareAt(day)) - 6}v12`}
                  stroke="var(--series)"
                  strokeWidth="1.5"
                />
              ))}
              {median !== null && median <= lastDay && (
                <g>
                  <path
                    d={`M${area.left} ${y(0.5)}H${x(median)}V${area.bottom}`}
                    fill="none"
                    stroke="var(--control)"
                    strokeDasharray="2 3"
                  />
                  <circle cx={x(median)} cy={y(0.5)} r="5.5" fill="var(--series)" />
                  <text x={x(median) + 10} y={y(0.5) + 22} className="strong halo">
                    Half by day {formatDays(median)}
                  </text>
                </g>
              )}
              {ends.map(({ words, share }) =>
                narrow ? (
                  <text key={words} x={area.right} y={y(share) - 8} textAnchor="end" className="halo">
                    <tspan className="strong">{words}</tspan> {atEnd(share)}
                  </text>
                ) : (
                  <g key={words}>
                    <text x={area.right + 10} y={y(share) + 1} className="strong">
                      {words}
                    </text>
                    <text x={area.right + 10} y={y(share) + 18}>
                      {atEnd(share)} by day {lastDay}
                    </text>
                  </g>
                ),
              )}
              <text
                x={narrow ? area.right : area.right + 26}
                y={area.bottom + (narrow ? 38 : 19)}
                textAnchor={narrow ? 'end' : 'start'}
              >
                days
              </text>
              <text x={area.left} y={area.bottom + 58}>
                Not yet ended by then
              </text>
              {atRisk
                .filter(({ day }) => day % every === 0)
                .map(({ day, cases }) => (
                  <text key={day} x={x(day)} y={area.bottom + 80} textAnchor="middle" className="strong">
                    {formatCount(cases)}
                  </text>
                ))}
            </g>
          )
        }}
      />
    </Plot>
  )
}

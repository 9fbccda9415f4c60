import type { AreasShape } from '@dashboard/contract'
import { formatCount, formatValue } from '@dashboard/contract/value'
import { Area, Line } from 'recharts'
import { placeLabels } from './place-labels.ts'
import { Layer, percent, Plot, ticksTo } from './plot.tsx'

const height = 400

/** Areas by their number of cases, within the limits that chance would keep them in. */
export function AreasChart({ shape, width }: { shape: AreasShape; width: number }) {
  const { areas, limits, rate } = shape
  const narrow = width < 640
  const xTicks = ticksTo(Math.max(...limits.map(({ trials }) => trials)), width < 500 ? 3 : 5)
  const top = Math.max(
    ...areas.map(({ value }) => value),
    ...limits
      .filter(({ trials }) => trials >= Math.min(...areas.map(({ denominator }) => denominator)) * 0.7)
      .map(({ upper998 }) => upper998),
  )
  const yTicks = ticksTo(Math.min(1, top), 5)
  const most = yTicks.at(-1) ?? 1
  const rows = limits.map((limit) => ({ ...limit, x: limit.trials, range: [limit.lower998, limit.upper998] }))
  const line = {
    dot: false,
    activeDot: false,
    isAnimationActive: false,
    stroke: 'var(--control)',
    strokeWidth: 1.25,
  } as const
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: 12, right: 30, bottom: 22, left: 0 }}
      data={rows}
      x={{ domain: [0, xTicks.at(-1) ?? 1], ticks: xTicks, format: formatCount }}
      y={{ domain: [0, most], ticks: yTicks, format: percent }}
    >
      <Area
        dataKey="range"
        stroke="none"
        fill="var(--range-old)"
        fillOpacity={1}
        isAnimationActive={false}
        activeDot={false}
      />
      {(['lower95', 'upper95'] as const).map((key) => (
        <Line key={key} dataKey={key} {...line} strokeDasharray="5 4" />
      ))}
      {(['lower998', 'upper998'] as const).map((key) => (
        <Line key={key} dataKey={key} {...line} strokeDasharray="1.5 3" />
      ))}
      <Layer
        draw={({ x, y, area }) => {
          const dots = areas.map((each) => ({ ...each, x: x(each.denominator), y: y(each.value), text: each.label }))
          const fixed = { left: area.right - 96, right: area.right, top: y(rate) + 2, bottom: y(rate) + 22 }
          const labels = placeLabels(dots, area, [fixed])
          const at = limits.at(Math.floor(limits.length * 0.8))
          return (
            <g>
              <path d={`M${area.left} ${y(rate)}H${area.right}`} stroke="var(--control)" strokeWidth="1.5" />
              <text x={area.right} y={y(rate) + 17} textAnchor="end" className="strong halo">
                Force {formatValue(rate, 'proportion')}
              </text>
              {at && (
                <>
                  <text x={x(at.trials)} y={y(at.upper998) - 5} className="halo">
                    99.8%
                  </text>
                  <text x={x(at.trials)} y={y(at.upper95) - 5} className="halo">
                    95%
                  </text>
                </>
              )}
              {dots.map(({ category, x: cx, y: cy, significance }) => (
                <Mark key={category} x={cx} y={cy} outside={significance !== 'not-significant'} />
              ))}
              {dots.map(({ category, text, significance }, index) => {
                const label = labels[index]
                return (
                  label &&
                  (!narrow || significance !== 'not-significant') && (
                    <text
                      key={category}
                      x={label.x}
                      y={label.y}
                      textAnchor={label.anchor}
                      className={significance === 'not-significant' ? 'halo' : 'halo strong'}
                    >
                      {text}
                    </text>
                  )
                )
              })}
              <text x={area.right} y={area.bottom + 40} textAnchor="end">
                {narrow && 'All names are in the table. '}Cases in the period
              </text>
            </g>
          )
        }}
      />
    </Plot>
  )
}

function Mark({ x, y, outside }: { x: number; y: number; outside: boolean }) {
  if (outside)
    return <path d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} fill="var(--card)" stroke="var(--ink)" strokeWidth="2.5" />
  return <circle cx={x} cy={y} r="4.5" fill="var(--series)" />
}

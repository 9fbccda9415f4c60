import type { BarsShape } from '@dashboard/contract'
import { formatTarget, formatValue } from '@dashboard/contract/value'
import { Layer, percent, Plot, ticksTo } from './plot.tsx'

const row = 56

/** Bars from nought with their 95% intervals as thin lines. */
export function BarsChart({ shape, width }: { shape: BarsShape; width: number }) {
  const { bars, target } = shape
  const narrow = width < 640
  const ticks = ticksTo(
    Math.min(1, Math.max(0.1, target ?? 0, ...bars.map(({ value, upper }) => Math.max(value ?? 0, upper ?? 0)))),
    narrow ? 3 : 6,
  )
  return (
    <Plot
      width={width}
      height={bars.length * row + 90}
      margin={{ top: 30, right: narrow ? 20 : 190, bottom: 4, left: narrow ? 14 : 150 }}
      x={{ domain: [0, ticks.at(-1) ?? 1], ticks, format: percent }}
      y={{ domain: [0, bars.length], ticks: [], hidden: true, grid: 'vertical' }}
    >
      <Layer
        draw={({ x, y, area }) => (
          <g>
            {bars.map(({ category, label, value, lower, upper, denominator }, index) => {
              const middle = y(bars.length - index - 0.5) + (narrow ? 8 : 0)
              const words =
                value === null
                  ? 'No value'
                  : `${formatValue(value, 'proportion', denominator)} of ${denominator ?? '[c]'}`
              const right = Math.max(x(value ?? 0), x(upper ?? 0))
              return (
                <g key={category}>
                  <rect
                    x={area.left}
                    y={middle - 11}
                    width={Math.max(1, x(value ?? 0) - area.left)}
                    height={22}
                    fill="var(--series)"
                  />
                  {lower !== null && upper !== null && (
                    <path
                      d={`M${x(lower)} ${middle}H${x(upper)}m0 -6v12`}
                      stroke="var(--control)"
                      strokeWidth="2"
                      fill="none"
                    />
                  )}
                  {lower !== null && (
                    <path d={`M${x(lower)} ${middle - 6}v12`} stroke="var(--control)" strokeWidth="2" />
                  )}
                  {narrow ? (
                    <text x={area.left} y={middle - 17}>
                      <tspan className="strong">{label}</tspan> {words}
                    </text>
                  ) : (
                    <>
                      <text x={area.left - 12} y={middle + 5} textAnchor="end" className="strong">
                        {label}
                      </text>
                      <text x={right + 10} y={middle + 5} className="strong halo">
                        {words}
                      </text>
                    </>
                  )}
                </g>
              )
            })}
            {target !== null && (
              <g className="target-label">
                <path
                  d={`M${x(target)} ${area.top - 6}V${area.bottom}`}
                  stroke="var(--target)"
                  strokeWidth="2"
                  strokeDasharray="9 4"
                />
                <text x={x(target)} y={area.top - 12} textAnchor="middle" className="strong">
                  Target {formatTarget(target, 'proportion')}
                </text>
              </g>
            )}
          </g>
        )}
      />
    </Plot>
  )
}

import type { StagesShape } from '@dashboard/contract'
import { formatCount, formatValue } from '@dashboard/contract/value'
import { Layer, Plot } from './plot.tsx'
import { ticksTo } from './ticks.ts'

const row = 52

/** How many cases reached each stage, as bars from nought. */
export function StagesChart({ shape, width }: { shape: StagesShape; width: number }) {
  const { stages } = shape
  const narrow = width < 640
  const ticks = ticksTo(Math.max(1, ...stages.map(({ cases }) => cases)), { about: narrow ? 3 : 6, whole: true })
  const first = stages[0]
  const left = narrow ? 14 : 170
  return (
    <Plot
      width={width}
      height={stages.length * row + 70}
      margin={{ top: narrow ? 20 : 8, right: narrow ? 20 : 220, bottom: 4, left }}
      x={{ domain: [0, ticks.at(-1) ?? 1], ticks, format: formatCount }}
      y={{ domain: [0, stages.length], ticks: [], hidden: true, grid: 'vertical' }}
    >
      <Layer
        draw={({ x, y, area }) =>
          stages.map(({ id, label, cases, ofFirst, ofPrevious, previousLabel }, index) => {
            const top = y(stages.length - index) + (narrow ? 20 : 12)
            const middle = top + 13
            const details = [
              ofFirst !== null && first
                ? `${formatValue(ofFirst, 'proportion', first.cases)} of ${first.label.toLowerCase()}`
                : '',
              !narrow && ofPrevious !== null && index > 1
                ? `${formatValue(ofPrevious, 'proportion', stages[index - 1]?.cases)} of ${previousLabel?.toLowerCase()}`
                : '',
            ].filter(Boolean)
            const end = x(cases) + 10
            return (
              <g key={id}>
                <rect
                  x={area.left}
                  y={top}
                  width={Math.max(1, x(cases) - area.left)}
                  height={26}
                  fill="var(--series)"
                />
                {narrow ? (
                  <text x={area.left} y={top - 5}>
                    <tspan className="strong">{label}</tspan> {formatCount(cases)}
                    {details.length > 0 && ` · ${details[0]}`}
                  </text>
                ) : (
                  <>
                    <text x={area.left - 12} y={middle + 5} textAnchor="end" className="strong">
                      {label}
                    </text>
                    <text x={end} y={middle + (details.length > 0 ? -2 : 5)} className="strong halo">
                      {formatCount(cases)}
                    </text>
                    {details.length > 0 && (
                      <text x={end} y={middle + 14} className="halo">
                        {details.join(', ')}
                      </text>
                    )}
                  </>
                )}
              </g>
            )
          })
        }
      />
    </Plot>
  )
}

import type { CasesShape } from '@dashboard/contract'
import { monthRange } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import { monthTick, monthTicks } from './month-tick.tsx'
import { Layer, Plot } from './plot.tsx'
import { ticksTo } from './ticks.ts'

const height = 360

type Case = CasesShape['cases'][number]

/** A mark for each case, by month and days; its shape says how it ended. */
export function CasesChart({ shape, width }: { shape: CasesShape; width: number }) {
  const { cases, target, endLabels } = shape
  const narrow = width < 640
  const all = cases.map(({ month }) => month).sort()
  const months = monthRange(all[0] ?? '', all.at(-1) ?? '')
  const yTicks = ticksTo(Math.max(30, target?.days ?? 0, ...cases.map(({ days }) => days)), { about: 5, whole: true })
  return (
    <Plot
      width={width}
      height={height}
      margin={{ top: narrow ? 26 : 14, right: narrow ? 14 : 185, bottom: narrow ? 50 : 6, left: 0 }}
      x={{ domain: [-0.6, months.length - 0.4], ticks: monthTicks(months, width - 200), tick: monthTick(months) }}
      y={{ domain: [0, yTicks.at(-1) ?? 1], ticks: yTicks, format: formatCount }}
    >
      <Layer
        draw={({ x, y, area }) => (
          <g>
            {target && (
              <g className="target-label">
                <path
                  d={`M${area.left} ${y(target.days)}H${area.right}`}
                  stroke="var(--target)"
                  strokeWidth="2"
                  strokeDasharray="9 4"
                />
                <text
                  x={narrow ? area.right : area.right + 10}
                  y={narrow ? area.top - 10 : y(target.days) + 5}
                  textAnchor={narrow ? 'end' : 'start'}
                  className="strong"
                >
                  Target {target.days} days
                  {target.status === 'placeholder' && ' [P]'}
                  {narrow && ' (dashed)'}
                </text>
              </g>
            )}
            {spread(cases, months).map(({ at, days, end }, index) => (
              <Mark key={index} x={x(at)} y={y(days)} end={end} />
            ))}
            {(['reached', 'waiting', 'other'] as const)
              .filter((end) => endLabels[end] !== '')
              .map((end, index) => {
                const left = narrow ? area.left + (index === 1 ? 120 : 0) : area.right + 16
                const top = narrow ? area.bottom + (index === 2 ? 84 : 60) : area.top + 12 + index * 24
                return (
                  <g key={end}>
                    <Mark x={left} y={top - 5} end={end} />
                    <text x={left + 11} y={top}>
                      {endLabels[end]}
                    </text>
                  </g>
                )
              })}
          </g>
        )}
      />
    </Plot>
  )
}

/** Cases of one month side by side. */
function spread(cases: Case[], months: string[]): (Case & { at: number })[] {
  return cases.map((each, index) => {
    const same = cases.filter(({ month }) => month === each.month)
    const rank = cases.slice(0, index).filter(({ month }) => month === each.month).length
    return {
      ...each,
      at: months.indexOf(each.month) + (rank - (same.length - 1) / 2) * Math.min(0.25, 0.8 / same.length),
    }
  })
}

function Mark({ x, y, end }: { x: number; y: number; end: Case['end'] }) {
  if (end === 'reached') return <circle cx={x} cy={y} r="4" fill="var(--series)" />
  if (end === 'other')
    return <path d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} stroke="var(--second-text)" strokeWidth="2.25" />
  return (
    <g fill="var(--card)" stroke="var(--series)" strokeWidth="1.75">
      <path d={`M${x} ${y - 4}v-9m-3 4l3 -4l3 4`} fill="none" />
      <circle cx={x} cy={y} r="4" />
    </g>
  )
}

import type { RatiosShape } from '@dashboard/contract'
import { Layer, Plot, type Placed } from './plot.tsx'

const row = 30
const labelWidth = 320
/** The axis is in doublings, so that half as often and twice as often are equally far from 1. */
const ticks = [0.25, 0.5, 1, 2, 4]
const place = (ratio: number) => Math.log2(Math.min(4, Math.max(0.25, ratio)))

type Row = RatiosShape['ratios'][number]

/** A point and its interval for each group, with a line where groups are alike; an interval that goes on is cut at the edge. */
export function RatiosChart({ shape: { ratios }, width }: { shape: RatiosShape; width: number }) {
  const narrow = width < 640
  const height = ratios.length * (narrow ? row + 18 : row)
  return (
    <Plot
      width={width}
      height={height + 100}
      margin={{ top: 30, right: narrow ? 20 : 150, bottom: 4, left: narrow ? 14 : labelWidth }}
      x={{ domain: [-2, 2], ticks: ticks.map(place), format: (value) => `${2 ** value}×` }}
      y={{ domain: [0, ratios.length], ticks: [], hidden: true, grid: 'vertical' }}
    >
      <Layer
        draw={(placed) => (
          <g>
            <path
              d={`M${placed.x(0)} ${placed.area.top - 6}V${placed.area.bottom}`}
              stroke="var(--ink)"
              strokeWidth="1.5"
            />
            <text x={placed.x(0)} y={placed.area.top - 12} textAnchor="middle" className="strong">
              As the rest
            </text>
            {ratios.map((each, index) => (
              <RatioRow
                key={each.category}
                ratio={each}
                middle={placed.y(ratios.length - index - 0.5) + (narrow ? 8 : 0)}
                narrow={narrow}
                placed={placed}
              />
            ))}
          </g>
        )}
      />
    </Plot>
  )
}

type Props = { ratio: Row; middle: number; narrow: boolean; placed: Placed }

function RatioRow({
  ratio: { group, label, ratio, lower, upper, differs },
  middle,
  narrow,
  placed: { x, area },
}: Props) {
  if (ratio === null) return null
  const at = x(place(ratio))
  const words = `${ratio.toFixed(2)}×`
  return (
    <g>
      {lower !== null && upper !== null && (
        <path d={`M${x(place(lower))} ${middle}H${x(place(upper))}`} stroke="var(--ink)" strokeWidth="1.75" />
      )}
      {differs ? (
        <path d={`M${at} ${middle - 7}l7 7l-7 7l-7 -7z`} fill="var(--card)" stroke="var(--ink)" strokeWidth="2.5" />
      ) : (
        <circle cx={at} cy={middle} r="5" fill="var(--series)" />
      )}
      {narrow ? (
        <text x={area.left} y={middle - 12}>
          <tspan className="strong">{label}</tspan> {words}
        </text>
      ) : (
        <>
          <text x={area.left - 12} y={middle + 5} textAnchor="end">
            {shortGroup(group)}: <tspan className="strong">{label}</tspan>
          </text>
          <text x={area.right + 12} y={middle + 5} className={differs ? 'strong' : undefined}>
            {words}
            {differs && ' differs'}
          </text>
        </>
      )}
    </g>
  )
}

/** `Sex`, of `Sex of the victim`. */
function shortGroup(group: string): string {
  return group.split(' ')[0] ?? group
}

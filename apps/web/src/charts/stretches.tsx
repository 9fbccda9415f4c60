import type { Point, Process } from '@dashboard/contract'
import { Layer, type Placed } from './plot.tsx'

const clear = 16
const letter = 7.6

/** A bracket outside the points that together make a signal, with its words; it keeps clear of the limit line. */
export function Stretches({ process, points }: { process: Process; points: Point[] }) {
  return (
    <Layer
      draw={(placed) =>
        process.stretches.map((stretch) => (
          <Bracket key={stretch.from} stretch={stretch} points={points} process={process} placed={placed} />
        ))
      }
    />
  )
}

type Props = { stretch: Process['stretches'][number]; points: Point[]; process: Process; placed: Placed }

function Bracket({ stretch: { from, to, side, words }, points, process, placed }: Props) {
  const { x, y, area } = placed
  const high = side === 'high'
  const outward = high ? -1 : 1
  const values = points.slice(from, to + 1).flatMap(({ value }) => (value === null ? [] : value))
  const segment = process.segments.find(({ start, end }) => start <= from && from < end)
  const limit = segment?.limits[from - segment.start]?.[high ? 'upper' : 'lower'] ?? null
  const outermost = (high ? Math.min : Math.max)(...values.map(y)) + outward * clear
  const meets = limit !== null && Math.abs(outermost + outward * 6 - y(limit)) < clear
  const wanted = meets && limit !== null ? y(limit) + outward * (clear - 4) : outermost
  const at = Math.min(area.bottom - 24, Math.max(area.top + 22, wanted))
  const half = (words.length * letter) / 2
  const middle = Math.min(area.right - half, Math.max(area.left + half, (x(from) + x(to)) / 2))
  return (
    <g>
      <path
        d={`M${x(from)} ${at - outward * 6}v${outward * 6}H${x(to)}v${-outward * 6}`}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      <text x={middle} y={high ? at - 6 : at + 17} textAnchor="middle" className="strong halo">
        {words}
      </text>
    </g>
  )
}

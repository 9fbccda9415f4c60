import type { Process, ProcessSegment } from '@dashboard/contract'
import { Layer, type Placed } from './plot.tsx'

type Props = { process: Process; points: number }

/** The usual range of every segment with its average, and limits of the latest carried faintly over months too early to judge. */
export function ProcessLayer({ process, points }: Props) {
  const last = process.segments.at(-1)
  return (
    <Layer
      behind
      draw={(placed) => (
        <g fill="none">
          {process.segments.map((segment) => (
            <Segment key={segment.start} segment={segment} old={segment !== last} placed={placed} />
          ))}
          {last && last.end < points && <Leaders segment={last} placed={placed} />}
        </g>
      )}
    />
  )
}

function Segment({ segment, old, placed }: { segment: ProcessSegment; old: boolean; placed: Placed }) {
  const { start, end, mean, limits, standing } = segment
  const upper = stepped(limits, start, placed, (limit) => limit.upper)
  const lower = stepped(limits, start, placed, (limit) => limit.lower)
  const dashes = standing === 'provisional' ? '1.5 4' : '3 3'
  const left = xAt(start - 0.5, placed)
  return (
    <>
      {upper && lower && (
        <path
          d={`M${upper.map(([x, y]) => `${x} ${y}`).join('L')}L${lower
            .toReversed()
            .map(([x, y]) => `${x} ${y}`)
            .join('L')}z`}
          fill={old ? 'var(--range-old)' : 'var(--range)'}
        />
      )}
      {[upper, lower].map(
        (line, index) =>
          line && (
            <path
              key={index}
              d={`M${line.map(([x, y]) => `${x} ${y}`).join('L')}`}
              stroke="var(--control)"
              strokeWidth="1.25"
              strokeDasharray={dashes}
            />
          ),
      )}
      {mean !== null && standing !== 'none' && (
        <path d={`M${left} ${yAt(mean, placed)}H${xAt(end - 0.5, placed)}`} stroke="var(--control)" strokeWidth="1.5" />
      )}
    </>
  )
}

/** The way of a limit, a step for each point; null where there is none. Drawn within the plot only. */
function stepped(
  limits: ProcessSegment['limits'],
  start: number,
  placed: Placed,
  of: (limit: ProcessSegment['limits'][number]) => number | null,
): [number, number][] | null {
  const steps = limits.flatMap((limit, index): [number, number][] => {
    const value = of(limit)
    if (value === null) return []
    const y = yAt(value, placed)
    return [
      [xAt(start + index - 0.5, placed), y],
      [xAt(start + index + 0.5, placed), y],
    ]
  })
  return steps.length === 0 ? null : steps
}

function Leaders({ segment, placed }: { segment: ProcessSegment; placed: Placed }) {
  const { limits, mean, end } = segment
  const { lower = null, upper = null } = limits.at(-1) ?? {}
  const lines = [lower, upper, mean].flatMap((value) => (value === null ? [] : yAt(value, placed)))
  return (
    <path
      d={lines.map((y) => `M${xAt(end - 0.5, placed)} ${y}H${placed.area.right}`).join('')}
      stroke="var(--control)"
      strokeWidth="1"
      strokeDasharray="1 4"
    />
  )
}

function xAt(index: number, { x, area }: Placed): number {
  return Math.min(area.right, Math.max(area.left, x(index)))
}

function yAt(value: number, { y, area }: Placed): number {
  return Math.min(area.bottom, Math.max(area.top, y(value)))
}

import type { Point, TargetStep } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { formatTarget, type Unit } from '@dashboard/contract/value'
import { Layer, type Placed } from './plot.tsx'

/** What the words of the band take up in the lane, and what they keep from a disc. */
export const earlyWidth = 130
const discRoom = 14

export type Step = { from: number; to: number; value: number; placeholder: boolean }

/** Targets over the points shown, by index: a point is held against the target of its last month. */
export function stepsOf(targets: TargetStep[], points: Pick<Point, 'month' | 'months'>[]): Step[] {
  const months = points.map(({ month, months: length }) => addMonths(month, length - 1))
  const last = months.at(-1) ?? ''
  return targets.flatMap(({ from, to, value, status }) => {
    const first = months.findIndex((month) => month >= from)
    const end = to === null || to > last ? months.length - 0.4 : months.findIndex((month) => month >= to) - 0.5
    return first < 0 || end <= first - 0.5
      ? []
      : [{ from: first - 0.5, to: end, value, placeholder: status === 'placeholder' }]
  })
}

/** `discs` are the indexes of markers in the lane, which its words leave free. */
export function EarlyBand({ from, to, hatch, discs }: { from: number; to: number; hatch: string; discs: number[] }) {
  return (
    <Layer
      behind
      draw={({ x, area }) => {
        const left = Math.max(area.left, x(from - 0.5))
        const end = x(to + 0.5)
        const right = end > area.right - 14 ? area.right : end
        // While other months are chosen the axis is that of the months before for a moment.
        const room = Math.max(0, right - left)
        const free = (start: number) =>
          discs.every((index) => x(index) + discRoom < start || x(index) - discRoom > start + earlyWidth)
        const fits = area.right - left > earlyWidth && free(left + 6)
        return (
          <g>
            <rect x={left} y={area.top} width={room} height={area.bottom - area.top} fill={`url(#${hatch})`} />
            <path
              d={`M${left} ${area.top}V${area.bottom}M${right} ${area.top}V${area.bottom}`}
              stroke="var(--control)"
              strokeDasharray="2 3"
            />
            {(fits || free(area.right - earlyWidth)) && (
              <text
                x={fits ? left + 6 : area.right}
                y={area.top - 10}
                textAnchor={fits ? 'start' : 'end'}
                className="strong"
              >
                Too early to judge
              </text>
            )}
          </g>
        )
      }}
    />
  )
}

/** Where the words of a break stand in the lane: to the left of its line where there is room. */
export function breakWords(
  { x, area }: Placed,
  at: number,
  words: string,
): { from: number; to: number; toLeft: boolean } {
  const line = x(at - 0.5)
  const width = words.length * 7.5
  const toLeft = line - area.left > width
  return toLeft ? { from: line - 6 - width, to: line, toLeft } : { from: line, to: line + 6 + width, toLeft }
}

export function BreakLine({ at, words }: { at: number; words: string }) {
  return (
    <Layer
      draw={(placed) => {
        const { x, area } = placed
        const left = x(at - 0.5)
        const { toLeft } = breakWords(placed, at, words)
        return (
          <g>
            <path d={`M${left} ${area.top - 24}V${area.bottom}`} stroke="var(--ink)" strokeWidth="2" />
            <path d={`M${left - 6} ${area.bottom + 5}l5 -10m2 10l5 -10`} stroke="var(--ink)" strokeWidth="1.5" />
            <text x={toLeft ? left - 6 : left + 6} y={area.top - 10} textAnchor={toLeft ? 'end' : 'start'}>
              {words}
            </text>
          </g>
        )
      }}
    />
  )
}

export function TargetLine({ steps, unit, narrow }: { steps: Step[]; unit: Unit; narrow: boolean }) {
  if (steps.length === 0) return null
  return (
    <Layer
      draw={({ x, y, area }) => {
        const path = steps.map(
          ({ from, to, value }, index) =>
            `${from === steps[index - 1]?.to ? 'L' : 'M'}${Math.max(area.left, x(from))} ${y(value)}H${Math.min(area.right, x(to))}`,
        )
        return (
          <g className="target-label">
            <path d={path.join('')} fill="none" stroke="var(--target)" strokeWidth="2" strokeDasharray="9 4" />
            {(narrow ? steps : steps.slice(0, -1)).map(({ from, value, placeholder }, index) => {
              const words = `${index === 0 ? 'Target ' : ''}${formatTarget(value, unit)}${placeholder ? ' [P]' : ''}`
              const left = Math.max(area.left, x(from)) + 6
              const fits = left + words.length * 8 < area.right
              return (
                <text
                  key={from}
                  x={fits ? left : area.right}
                  y={y(value) - 8}
                  textAnchor={fits ? 'start' : 'end'}
                  className="strong halo"
                >
                  {words}
                </text>
              )
            })}
          </g>
        )
      }}
    />
  )
}

import type { CurveShape } from '@dashboard/contract'
import { formatDays, formatTarget, formatValue } from '@dashboard/contract/value'
import type { Placed } from './plot.tsx'
import { spread } from './spread.ts'

type Props = { narrow: boolean; placed: Placed }

/** The time by which the target wants its share, with both in words. */
export function CurveTarget({
  target,
  unit,
  narrow,
  placed,
}: Props & { target: NonNullable<CurveShape['target']>; unit: CurveShape['unit'] }) {
  const { x, y, area } = placed
  const { time, share, status } = target
  const words = `Target ${formatTarget(share, 'proportion')} by ${byTime(time, unit)}`
  const mark = status === 'placeholder' ? (narrow ? ' [P]' : ' [P] placeholder') : ''
  const right = x(time) + 6 + (words.length + mark.length) * 7.8 < area.right + (narrow ? 14 : 190)
  return (
    <g className="target-label">
      <path
        d={`M${x(time)} ${area.top - 12}V${area.bottom}`}
        stroke="var(--target)"
        strokeWidth="2"
        strokeDasharray="9 4"
      />
      <path
        d={`M${x(time)} ${y(share) - 6}l6 6l-6 6l-6 -6z`}
        fill="var(--card)"
        stroke="var(--target)"
        strokeWidth="2"
      />
      <text x={x(time) + (right ? 6 : -6)} y={area.top - 14} textAnchor={right ? 'start' : 'end'} className="strong">
        {words}
        {mark}
      </text>
    </g>
  )
}

/** A tick on the curve for each case that was still waiting when last looked at. */
export function Waiting({ shape, placed: { x, y } }: { shape: CurveShape; placed: Placed }) {
  const shareAt = (time: number) => shape.steps.findLast((step) => step.time <= time)?.incidence ?? 0
  const ticks = [...new Set(shape.waitingAt)].map((time) => `M${x(time)} ${y(shareAt(time)) - 6}v12`)
  return <path d={ticks.join('')} stroke="var(--series)" strokeWidth="1.5" fill="none" />
}

/** The time by which half had ended as wished; its words stand clear of the curve, on its upper side. */
export function Median({
  time,
  unit,
  target,
  placed,
}: {
  time: number
  unit: CurveShape['unit']
  target: number | null
  placed: Placed
}) {
  const { x, y, area } = placed
  const words = `Half by ${byTime(time, unit)}`
  const left = x(time) - 12 - words.length * 8
  const fits = left > area.left && (target === null || target > time || x(target) + 6 < left)
  return (
    <g>
      <path
        d={`M${area.left} ${y(0.5)}H${x(time)}V${area.bottom}`}
        fill="none"
        stroke="var(--control)"
        strokeDasharray="2 3"
      />
      <circle cx={x(time)} cy={y(0.5)} r="5.5" fill="var(--series)" />
      <text
        x={fits ? x(time) - 10 : x(time) + 10}
        y={fits ? y(0.5) - 10 : y(0.5) + 22}
        textAnchor={fits ? 'end' : 'start'}
        className="strong halo"
      >
        {words}
      </text>
    </g>
  )
}

const twoLines = 40

/** What each line came to by the last time drawn, at its end. */
export function CurveEnds({ shape, narrow, placed: { y, area } }: Props & { shape: CurveShape }) {
  const { label, steps, competing, atRisk, lastTime, unit } = shape
  const people = atRisk[0]?.cases ?? null
  const ends = [
    { words: label, share: steps.at(-1)?.incidence ?? 0 },
    ...(competing ? [{ words: competing.label, share: competing.steps.at(-1)?.incidence ?? 0 }] : []),
  ]
  const wanted = ends.map(({ share }) => (narrow ? y(share) - 9 : y(share)))
  const places = spread(wanted, narrow ? 22 : twoLines, { top: area.top + 12, bottom: area.bottom - (narrow ? 8 : 16) })
  return ends.map(({ words, share }, index) => {
    const at = places[index] ?? 0
    const value = formatValue(share, 'proportion', people)
    if (narrow)
      return (
        <text key={words} x={area.right} y={at} textAnchor="end" className="halo">
          <tspan className="strong">{words}</tspan> {value}
        </text>
      )
    return (
      <g key={words}>
        {Math.abs(at - y(share)) > 8 && (
          <path d={`M${area.right} ${y(share)}L${area.right + 9} ${at - 4}`} stroke="var(--control)" />
        )}
        <text x={area.right + 12} y={at} className="strong">
          {words}
        </text>
        <text x={area.right + 12} y={at + 17}>
          {value} by {byTime(lastTime, unit)}
        </text>
      </g>
    )
  })
}

/** `day 60`, `hour 12`. */
function byTime(time: number, unit: CurveShape['unit']): string {
  return `${unit.slice(0, -1)} ${formatDays(time)}`
}

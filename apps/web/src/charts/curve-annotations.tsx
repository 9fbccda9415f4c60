import type { CurveShape } from '@dashboard/contract'
import { formatDays, formatTarget, formatValue } from '@dashboard/contract/value'
import type { Placed } from './plot.tsx'
import { spread } from './spread.ts'

type Props = { narrow: boolean; placed: Placed }

/** The day by which the target wants its share, with both in words. */
export function CurveTarget({ target, narrow, placed }: Props & { target: NonNullable<CurveShape['target']> }) {
  const { x, y, area } = placed
  const { day, share, status } = target
  const words = `Target ${formatTarget(share, 'proportion')} by day ${day}`
  const mark = status === 'placeholder' ? (narrow ? ' [P]' : ' [P] placeholder') : ''
  const right = x(day) + 6 + (words.length + mark.length) * 7.8 < area.right + (narrow ? 14 : 190)
  return (
    <g className="target-label">
      <path
        d={`M${x(day)} ${area.top - 12}V${area.bottom}`}
        stroke="var(--target)"
        strokeWidth="2"
        strokeDasharray="9 4"
      />
      <path
        d={`M${x(day)} ${y(share) - 6}l6 6l-6 6l-6 -6z`}
        fill="var(--card)"
        stroke="var(--target)"
        strokeWidth="2"
      />
      <text x={x(day) + (right ? 6 : -6)} y={area.top - 14} textAnchor={right ? 'start' : 'end'} className="strong">
        {words}
        {mark}
      </text>
    </g>
  )
}

/** A tick on the curve for each case that was still waiting when last looked at. */
export function Waiting({ shape, placed: { x, y } }: { shape: CurveShape; placed: Placed }) {
  const shareAt = (day: number) => shape.steps.findLast((step) => step.day <= day)?.incidence ?? 0
  const ticks = [...new Set(shape.waitingAt)].map((day) => `M${x(day)} ${y(shareAt(day)) - 6}v12`)
  return <path d={ticks.join('')} stroke="var(--series)" strokeWidth="1.5" fill="none" />
}

/** The day by which half had ended as wished; its words stand clear of the curve, on its upper side. */
export function Median({ day, target, placed }: { day: number; target: number | null; placed: Placed }) {
  const { x, y, area } = placed
  const words = `Half by day ${formatDays(day)}`
  const left = x(day) - 12 - words.length * 8
  const fits = left > area.left && (target === null || target > day || x(target) + 6 < left)
  return (
    <g>
      <path
        d={`M${area.left} ${y(0.5)}H${x(day)}V${area.bottom}`}
        fill="none"
        stroke="var(--control)"
        strokeDasharray="2 3"
      />
      <circle cx={x(day)} cy={y(0.5)} r="5.5" fill="var(--series)" />
      <text
        x={fits ? x(day) - 10 : x(day) + 10}
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

/** What each line came to by the last day drawn, at its end. */
export function CurveEnds({ shape, narrow, placed: { y, area } }: Props & { shape: CurveShape }) {
  const { label, steps, competing, atRisk, lastDay } = shape
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
          {value} by day {lastDay}
        </text>
      </g>
    )
  })
}

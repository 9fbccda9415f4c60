import type { VariationIcon as Name } from '@dashboard/contract'
import type { PointSignal } from '@dashboard/contract'
import { SignalMark } from './signal-mark.tsx'

/** The marker of the chart, large, with H or L and its way; a wave where all is usual. The words stand beside it. */
export function VariationIcon({ name, size }: { name: Name; size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false" className="icon">
      {name === 'too-few' && <TooFew />}
      {name === 'common' && <Common />}
      {name !== 'too-few' && name !== 'common' && <Changed name={name} />}
    </svg>
  )
}

function TooFew() {
  return (
    <>
      <circle cx="16" cy="16" r="13.5" fill="none" stroke="var(--usual-edge)" strokeWidth="2" strokeDasharray="4 3" />
      <path d="M12 16h8" stroke="var(--ink)" strokeWidth="2.5" />
    </>
  )
}

function Common() {
  return (
    <>
      <circle cx="16" cy="16" r="14" fill="var(--usual)" stroke="var(--usual-edge)" strokeWidth="2" />
      <path d="M6.5 17c2.5-7 5.5-7 8-1s5.5 6 11-1" fill="none" stroke="var(--usual-edge)" strokeWidth="2.2" />
    </>
  )
}

type ChangedName = Exclude<Name, 'too-few' | 'common'>

function Changed({ name }: { name: ChangedName }) {
  const [meaning, side] = name.split('-') as [PointSignal['meaning'], PointSignal['side']]
  const middle = meaning === 'neutral' ? (side === 'high' ? 20 : 12) : 16
  const chevron = side === 'high' ? 'm-3.5 2.5 3.5-3 3.5 3' : 'm-3.5-2.5 3.5 3 3.5-3'
  const letter = `var(--${meaning}-letter)`
  return (
    <>
      <SignalMark x={16} y={16} size={meaning === 'improvement' ? 22.5 : 25} meaning={meaning} side={side} />
      <text x="16" y={middle + (side === 'high' ? 7.5 : 3)} className="icon-letter" fill={letter}>
        {side === 'high' ? 'H' : 'L'}
      </text>
      <path
        d={`M16 ${side === 'high' ? middle - 8 : middle + 8}${chevron}`}
        fill="none"
        stroke={letter}
        strokeWidth="1.8"
      />
    </>
  )
}

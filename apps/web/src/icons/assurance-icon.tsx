import type { AssuranceIcon as Name } from '@dashboard/contract'

type Props = { name: Name; side: 'above' | 'below' | 'across'; size: number }

const fills = { passes: 'improvement', fails: 'concern', inconsistent: 'usual' } as const
const letters = { passes: 'P', fails: 'F', inconsistent: '?' }
const barTop = { above: 4.5, below: 20, across: 12 }

/** A wide plate: P, F or ?, and a bar (the usual range) above, below or across a dashed line (the target). */
export function AssuranceIcon({ name, side, size }: Props) {
  const plate = name === 'none' ? null : fills[name]
  return (
    <svg
      width={(size * 46) / 32}
      height={size}
      viewBox="0 0 46 32"
      aria-hidden="true"
      focusable="false"
      className="icon"
    >
      <rect
        x="1.5"
        y="2.5"
        width="43"
        height="27"
        rx="2"
        fill={plate ? `var(--${plate})` : 'none'}
        stroke={plate ? `var(--${plate}-edge)` : 'var(--usual-edge)'}
        strokeWidth="2"
        strokeDasharray={plate ? undefined : '4 3'}
      />
      {name === 'none' ? (
        <path d="M10 16h6m6 0h14" stroke="var(--ink)" strokeWidth="2.5" />
      ) : (
        <>
          <text x="12" y="21.5" className="icon-letter" fill={`var(--${plate}-letter)`}>
            {letters[name]}
          </text>
          <path d="M21 16h21" stroke={`var(--${plate}-letter)`} strokeWidth="2" strokeDasharray="3.5 2" />
          <rect x="27.5" y={barTop[side]} width="8" height="8" fill={`var(--${plate}-letter)`} />
        </>
      )}
    </svg>
  )
}

import type { PlanStatus } from '@dashboard/contract'

/** A disc with a tick, half a disc, a triangle, a square, a dashed ring; a dash where nobody has said anything. The words stand beside it. */
export function PlanStatusIcon({ status, size = 18 }: { status: PlanStatus | null; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="plan-icon">
      <Shape status={status} />
    </svg>
  )
}

function Shape({ status }: { status: PlanStatus | null }) {
  switch (status) {
    case 'complete':
      return (
        <>
          <circle cx="10" cy="10" r="9" fill="var(--series)" />
          <path d="m5.8 10.4 2.9 2.9 5.5-6.4" fill="none" stroke="var(--card)" strokeWidth="2.2" />
        </>
      )
    case 'on-track':
      return (
        <>
          <circle cx="10" cy="10" r="8" fill="none" stroke="var(--series)" strokeWidth="2" />
          <path d="M10 2a8 8 0 0 0 0 16z" fill="var(--series)" />
        </>
      )
    case 'at-risk':
      return (
        <>
          <path d="M10 2.2 18.6 17.6H1.4z" fill="none" stroke="var(--ink)" strokeWidth="2" strokeLinejoin="round" />
          <path d="M10 7.4v5m0 1.6v2" stroke="var(--ink)" strokeWidth="2" />
        </>
      )
    case 'overdue':
      return (
        <>
          <path d="M1 1h18v18H1z" fill="var(--ink)" />
          <path d="M10 4.5v7m0 2.2v2.3" stroke="var(--card)" strokeWidth="2.4" />
        </>
      )
    case 'not-started':
      return (
        <circle cx="10" cy="10" r="8" fill="none" stroke="var(--usual-edge)" strokeWidth="2" strokeDasharray="3.2 3" />
      )
    case null:
      return <path d="M4 10h12" stroke="var(--usual-edge)" strokeWidth="2" />
  }
}

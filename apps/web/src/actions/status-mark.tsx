import type { Action } from '@dashboard/contract'
import type { ReactNode } from 'react'

type Props = { action: Pick<Action, 'status' | 'overdue'> }

/** How an action stands: a sign of its own for each state, and the words beside it. */
export function StatusMark({ action: { status, overdue } }: Props) {
  return (
    <span className="action-status">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {overdue ? overdueSign : (signs[status.id] ?? signs['open'])}
      </svg>
      {overdue ? 'Overdue' : status.title}
    </span>
  )
}

const overdueSign = (
  <>
    <rect x="2" y="2" width="16" height="16" fill="currentColor" />
    <path d="M10 5v6" stroke="var(--card)" strokeWidth="2.2" />
    <circle cx="10" cy="14.4" r="1.4" fill="var(--card)" />
  </>
)

const signs: Record<string, ReactNode> = {
  open: <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.4" />,
  'on-track': (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M10 2a8 8 0 0 0 0 16z" fill="currentColor" />
    </>
  ),
  'at-risk': (
    <>
      <path d="M10 2.5 18.5 17.5H1.5z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      <path d="M10 8v4.6" stroke="currentColor" strokeWidth="2" />
      <circle cx="10" cy="15" r="1.1" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m5.8 10.4 3 3 5.4-6.4" fill="none" stroke="var(--card)" strokeWidth="2.2" />
    </>
  ),
  withdrawn: (
    <>
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M5 10h10" stroke="currentColor" strokeWidth="2" />
    </>
  ),
}

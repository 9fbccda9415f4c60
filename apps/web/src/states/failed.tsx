import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { CallFailed } from '../call.ts'
import { signInAddress } from '../who/sign-in-address.ts'
import { Sentence } from './sentence.tsx'

type Props = { error: Error; onRetry: () => void; children?: ReactNode }

/** Why there is nothing to show, in a sentence, and what to do; `children` offers another way out. */
export function Failed({ error, onRetry, children }: Props) {
  const { status, requestId, empty } = error instanceof CallFailed ? error : unforeseen
  return (
    <div className="card state" role="alert">
      <h1 className="page-title">
        {empty ? 'There are no figures yet' : (titles[status] ?? 'This page cannot be shown')}
      </h1>
      <p className="govuk-body">
        <Sentence
          words={error instanceof CallFailed ? error.message : 'Something went wrong on this page. Reload it.'}
        />
      </p>
      {empty && (
        <p className="govuk-body">
          To see the dashboard with made-up figures, write a sample with <code>pnpm sample &lt;folder&gt;</code> and
          load it with <code>pnpm load &lt;folder&gt;</code>. This page shows them as soon as they are there.
        </p>
      )}
      <p className="state-ways">
        {(status === 0 || status >= 500) && (
          <button type="button" className="govuk-button" onClick={onRetry}>
            Try again
          </button>
        )}
        {children}
        {status === 401 && <a href={signInAddress()}>Sign in</a>}
        {!empty && status !== 401 && <Link href="/">Go to the overview</Link>}
      </p>
      {requestId && !empty && <p className="small">Request id, to quote when asking for help: {requestId}</p>}
    </div>
  )
}

const unforeseen = { status: 500, requestId: null, empty: false }

const titles: Record<number, string> = {
  400: 'That cannot be shown',
  401: 'You are not signed in',
  403: 'You may not see this',
  404: 'Page not found',
}

/** Old figures stay on screen when new ones cannot be had, and it is said. */
export function StaleNotice({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  if (!error) return null
  return (
    <div className="notice" role="alert">
      <strong>These are the figures from before, not what was asked for last.</strong> {error.message}{' '}
      <button type="button" className="link-button" onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}

import { CallFailed } from '../call.ts'

/** Why there is nothing to show, in a sentence, and what to do. */
export function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const status = error instanceof CallFailed ? error.status : 500
  const requestId = error instanceof CallFailed ? error.requestId : null
  const empty = status === 503
  return (
    <div className="card state" role="alert">
      <h1 className="page-title">
        {empty ? 'There are no figures yet' : status === 404 ? 'Page not found' : 'The figures cannot be shown'}
      </h1>
      <p className="govuk-body">
        {error instanceof CallFailed ? error.message : 'Something went wrong on this page. Reload it.'}
      </p>
      {empty && (
        <p className="govuk-body">
          To see the dashboard with made-up figures, write a sample with <code>pnpm sample folder</code> and load it
          with <code>pnpm load folder</code>.
        </p>
      )}
      <button type="button" className="govuk-button" onClick={onRetry}>
        Try again
      </button>
      {requestId && !empty && <p className="small">Request id, to quote when asking for help: {requestId}</p>}
    </div>
  )
}

/** Old figures stay on screen when new ones cannot be had, and it is said. */
export function StaleNotice({ error }: { error: Error | null }) {
  if (!error) return null
  return (
    <p className="notice" role="status">
      <strong>These figures may not be the latest.</strong> {error.message}
    </p>
  )
}

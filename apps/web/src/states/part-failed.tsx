type Props = {
  error: Error | null
  /** What there is instead: what was fetched before, or nothing. */
  shown: boolean
  words?: { stale: string; none: string }
  onRetry: () => void
}

const these = { stale: 'These may no longer be all of them.', none: 'They cannot be shown.' }

/** That a part of a page could not be fetched, while the rest of it stands. */
export function PartFailed({ error, shown, words = these, onRetry }: Props) {
  if (!error) return null
  return (
    <p role="alert">
      {shown ? words.stale : words.none} {error.message}{' '}
      <button type="button" className="link-button" onClick={onRetry}>
        Try again
      </button>
    </p>
  )
}

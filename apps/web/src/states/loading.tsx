/** A place kept while figures are fetched. */
export function Loading() {
  return (
    <div className="loading" role="status">
      <p className="lead">Fetching the figures…</p>
      <div className="loading-block" />
      <div className="loading-block loading-block-tall" />
    </div>
  )
}

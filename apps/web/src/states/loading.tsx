/** A place kept while figures are fetched, of about the height they will have. */
export function Loading() {
  return (
    <div className="loading" role="status">
      <div className="loading-block loading-block-title" />
      <p className="lead">Fetching the figures…</p>
      <div className="loading-block" />
      <div className="loading-block loading-block-tall" />
      <div className="loading-block loading-block-tall" />
    </div>
  )
}

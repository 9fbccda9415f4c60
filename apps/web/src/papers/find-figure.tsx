import type { SubmitEvent } from 'react'
import { useLocation } from 'wouter'

/** The way from an id on paper to everything about its figure. */
export function FindFigure() {
  const [, navigate] = useLocation()
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const id = new FormData(event.currentTarget).get('id')
    if (typeof id === 'string' && id.trim()) navigate(`/figures/${encodeURIComponent(id.trim())}`)
  }
  return (
    <section className="card" aria-labelledby="find-title">
      <h2 className="card-title" id="find-title">
        Find a figure by its id
      </h2>
      <form onSubmit={find} className="find-figure">
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="find-id">
            Figure id
          </label>
          <div id="find-hint" className="govuk-hint">
            It stands under each figure and at the foot of each page, such as F-7K3Q-C4TR.
          </div>
          <input className="govuk-input" id="find-id" name="id" maxLength={40} aria-describedby="find-hint" required />
        </div>
        <button type="submit" className="present-button">
          Find the figure
        </button>
      </form>
    </section>
  )
}

import { Component, type ReactNode } from 'react'

/** Says so when a page cannot be drawn at all, in place of an empty screen. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <div className="card state" role="alert">
        <h1 className="page-title">This page cannot be drawn</h1>
        <p className="govuk-body">
          The dashboard may have been renewed since you opened it. Reload the page; if this stays, tell whoever runs the
          service.
        </p>
        <button type="button" className="govuk-button" onClick={() => location.reload()}>
          Reload
        </button>
      </div>
    )
  }
}

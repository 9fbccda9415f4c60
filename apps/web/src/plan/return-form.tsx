import { useState } from 'react'
import { planReturnAddress } from './queries.ts'

/** The return to national policing, as the plan stood on a day that is chosen. */
export function ReturnForm({ today }: { today: string }) {
  const [on, setOn] = useState(today)
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Six-monthly return</span>
      </summary>
      <div className="govuk-details__text">
        <p className="small plan-return-about">
          Every line as it stood at the end of a day: wording and whether it is verified, status and reason, dates with
          every move, evidence and KPIs. Taking it is recorded.
        </p>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="plan-return-on">
            As at
          </label>
          <input
            className="govuk-input day-field"
            type="date"
            id="plan-return-on"
            value={on}
            max={today}
            onChange={({ target }) => setOn(target.value)}
          />
        </div>
        <p className="plan-return-files">
          <a href={planReturnAddress('document', on)} download={`stalking-return-${on}.docx`}>
            Word document
          </a>
          <a href={planReturnAddress('csv', on)} download={`stalking-return-${on}.csv`}>
            CSV
          </a>
        </p>
      </div>
    </details>
  )
}

import type { RemindersPage } from '@dashboard/contract'
import { useState } from 'react'

/** What is due of one owner, ready to be pasted. */
export function ReminderText({ reminder }: { reminder: RemindersPage['owners'][number] }) {
  const { owner, open, overdue, subject, text } = reminder
  const [said, setSaid] = useState('')
  const copy = () => {
    navigator.clipboard.writeText(`${subject}\n\n${text}`).then(
      () => setSaid('Copied.'),
      () => setSaid('It could not be copied. Mark the text and copy it by hand.'),
    )
  }
  return (
    <details className="govuk-details reminder">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{owner}</span>
        <span className="small">
          {' '}
          {open} to do{overdue > 0 && `, ${overdue} of them overdue`}
        </span>
      </summary>
      <div className="govuk-details__text">
        <p>
          <strong>{subject}</strong>
        </p>
        <pre className="reminder-text" tabIndex={0}>
          {text}
        </pre>
        <p>
          <button type="button" className="link-button" onClick={copy}>
            Copy the text <span className="govuk-visually-hidden">for {owner}</span>
          </button>{' '}
          <span className="small" role="status">
            {said}
          </span>
        </p>
      </div>
    </details>
  )
}

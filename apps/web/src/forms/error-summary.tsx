import { useEffect, useRef, type MouseEvent } from 'react'
import { Sentence } from '../states/sentence.tsx'
import { signInAddress } from '../who/sign-in-address.ts'
import type { Refusal } from './use-form.ts'

/** What stands in the way, first thing in the form; the keyboard is taken to it, and from there to the fields. */
export function ErrorSummary({ form, refusal }: { form: string; refusal: Refusal | null }) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) summary.current?.focus()
  }, [refusal])
  if (!refusal) return null
  const { status, faults, message } = refusal
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault()
    const input = document.getElementById(fieldId(form, field))
    input?.closest('.govuk-form-group')?.scrollIntoView()
    input?.focus({ preventScroll: true })
  }
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h3 className="govuk-error-summary__title">There is a problem</h3>
        <div className="govuk-error-summary__body">
          {faults.length === 0 ? (
            <p>
              <Sentence words={message} /> {status === 401 && <a href={signInAddress()}>Sign in again</a>}
            </p>
          ) : (
            <ul className="govuk-error-summary__list">
              {faults.map((fault) => (
                <li key={fault.field}>
                  <a href={`#${fieldId(form, fault.field)}`} onClick={(event) => go(event, fault.field)}>
                    {fault.message}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

export function fieldId(form: string, field: string): string {
  return `${form}-${field}`
}

import type { ReactNode } from 'react'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldProps } from './field.tsx'
import { useForm, type Fields, type FormState } from './use-form.ts'

type Props<Made> = {
  /** Names the form among others of its page, and its draft. */
  name: string
  title: string
  /** What tells it from others of the same title, for those who hear it. */
  of?: string
  action: string
  busyAction: string
  send: (fields: Fields) => Promise<Made>
  onDone: (made: Made) => Promise<void>
  children: (field: (name: string) => FieldProps, state: FormState) => ReactNode
}

/** A form behind its title, whose contents the service checks and records. */
export function FoldedForm<Made>({ name, title, of, action, busyAction, send, onDone, children }: Props<Made>) {
  const form = useForm(name, send, onDone)
  const field = (part: string): FieldProps => ({
    form: name,
    name: part,
    fault: form.faultOf(part),
    initial: form.state.draft[part],
    onBlur: form.onBlur,
  })
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {title} {of && <span className="govuk-visually-hidden">{of}</span>}
        </span>
      </summary>
      <form
        className="govuk-details__text"
        aria-label={of ? `${title} ${of}` : title}
        noValidate
        onSubmit={form.onSubmit}
      >
        <ErrorSummary form={name} refusal={form.state.refusal} />
        {children(field, form.state)}
        <button type="submit" className="govuk-button" aria-disabled={form.busy}>
          {form.busy ? busyAction : action}
        </button>
      </form>
    </details>
  )
}

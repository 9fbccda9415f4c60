import { useState, type ReactNode } from 'react'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldProps } from './field.tsx'
import { useDraftKnown } from './use-draft.ts'
import { useForm, type Fields, type FormState } from './use-form.ts'

type Props<Made> = {
  /** Names the form among others of its page, and its draft. */
  name: string
  title: string
  /** What tells it from others of the same title, for those who hear it. */
  of?: string
  action: string
  busyAction: string
  /** From the first, rather than when somebody opens it. */
  open?: boolean
  send: (fields: Fields) => Promise<Made>
  onDone: (made: Made) => Promise<void>
  children: (field: (name: string) => FieldProps, state: FormState) => ReactNode
}

/** A form behind its title, whose contents the service checks and records; what is typed is kept until it is sent. */
export function FoldedForm<Made>(props: Props<Made>) {
  const { name, title, of, open } = props
  const { known, begun } = useDraftKnown(name)
  const [discarded, setDiscarded] = useState(0)
  return (
    <details className="govuk-details" open={open}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {title} {of && <span className="govuk-visually-hidden">{of}</span>}
        </span>
        {begun && <span className="small"> Draft not sent</span>}
      </summary>
      {known && <Opened key={discarded} {...props} onDiscarded={() => setDiscarded((times) => times + 1)} />}
    </details>
  )
}

function Opened<Made>({
  name,
  title,
  of,
  action,
  busyAction,
  send,
  onDone,
  onDiscarded,
  children,
}: Props<Made> & { onDiscarded: () => void }) {
  const form = useForm(name, send, onDone)
  const field = (part: string): FieldProps => ({
    form: name,
    name: part,
    fault: form.faultOf(part),
    initial: form.state.draft[part],
    onBlur: form.onBlur,
  })
  return (
    <form
      className="govuk-details__text"
      aria-label={of ? `${title} ${of}` : title}
      noValidate
      onChange={form.onChange}
      onSubmit={form.onSubmit}
    >
      <ErrorSummary form={name} refusal={form.state.refusal} />
      {children(field, form.state)}
      <button type="submit" className="govuk-button" aria-disabled={form.busy}>
        {form.busy ? busyAction : action}
      </button>
      {form.told && (
        <p className="small draft-told">
          {form.told}{' '}
          <button type="button" className="link-button" onClick={() => void form.forget().then(onDiscarded)}>
            Throw the draft away
          </button>
        </p>
      )}
    </form>
  )
}

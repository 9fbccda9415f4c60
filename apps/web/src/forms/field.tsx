import type { FocusEvent, ReactNode, RefObject } from 'react'
import { fieldId } from './error-summary.tsx'
import type { FormField } from './use-form.ts'

/** What a form knows of one of its fields. */
export type FieldProps = {
  form: string
  name: string
  fault: string | null
  initial: string | undefined
  onBlur: (event: FocusEvent<FormField>) => void
}

type Props = FieldProps & { label: string; hint?: string }

/** One line of text. */
export function TextField({ initial, ...props }: Props) {
  return (
    <Field {...props}>
      {(field) => (
        <input className={`govuk-input ${field.state}`} type="text" defaultValue={initial} {...field.given} />
      )}
    </Field>
  )
}

/** One day. */
export function DayField({ initial, ...props }: Props) {
  return (
    <Field {...props}>
      {(field) => (
        <input className={`govuk-input day-field ${field.state}`} type="date" defaultValue={initial} {...field.given} />
      )}
    </Field>
  )
}

/** One file, which no draft keeps. */
export function FileField({
  initial: _initial,
  accept,
  input,
  ...props
}: Props & { accept: string; input: RefObject<HTMLInputElement | null> }) {
  return (
    <Field {...props}>
      {(field) => (
        <input
          className={`govuk-file-upload ${field.state}`}
          type="file"
          accept={accept}
          ref={input}
          {...field.given}
        />
      )}
    </Field>
  )
}

/** A few lines of text. */
export function TextArea({ initial, ...props }: Props) {
  return (
    <Field {...props}>
      {(field) => (
        <textarea className={`govuk-textarea ${field.state}`} rows={3} defaultValue={initial} {...field.given} />
      )}
    </Field>
  )
}

/** One of several, none of them until it is chosen. */
export function Choice({ initial, options, ...props }: Props & { options: { value: string; words: string }[] }) {
  return (
    <Field {...props}>
      {(field) => (
        <select className={`govuk-select ${field.state}`} defaultValue={initial ?? ''} {...field.given}>
          <option value="">Choose</option>
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type Given = {
  state: string
  given: Pick<Props, 'name' | 'onBlur'> & { id: string; 'aria-invalid': boolean; 'aria-describedby'?: string }
}

/** Label, hint and what is wrong with it, then the field itself. */
function Field({
  form,
  name,
  label,
  hint,
  fault,
  onBlur,
  children,
}: Omit<Props, 'initial'> & { children: (field: Given) => ReactNode }) {
  const id = fieldId(form, name)
  const described = [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ')
  const field: Given = {
    state: fault ? 'field-at-fault' : '',
    given: {
      id,
      name,
      onBlur,
      'aria-invalid': fault !== null,
      ...(described ? { 'aria-describedby': described } : {}),
    },
  }
  return (
    <div className={fault ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {fault && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {fault}
        </p>
      )}
      {children(field)}
    </div>
  )
}

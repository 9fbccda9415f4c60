import { fieldId } from '../forms/error-summary.tsx'

type Props = {
  form: string
  name: string
  legend: string
  fault: string | null
  options: { value: string; words: string; chosen: boolean }[]
}

/** Several of a few, each a field of its own by its value. */
export function CheckFields({ form, name, legend, fault, options }: Props) {
  const id = fieldId(form, name)
  return (
    <fieldset
      className={fault ? 'check-fields govuk-form-group govuk-form-group--error' : 'check-fields govuk-form-group'}
      id={id}
      tabIndex={-1}
      aria-describedby={fault ? `${id}-error` : undefined}
    >
      <legend className="govuk-label">{legend}</legend>
      {fault && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {fault}
        </p>
      )}
      {options.map(({ value, words, chosen }) => (
        <label key={value} className="check-field">
          <input type="checkbox" name={value} value="yes" defaultChecked={chosen} /> {words}
        </label>
      ))}
    </fieldset>
  )
}

type Props = {
  id: string
  label: string
  value: string | null
  /** What it says where nothing is chosen; left out where something always is. */
  all?: string
  options: { value: string; words: string }[]
  onChoose: (value: string | null) => void
}

/** One of several by which a list is narrowed, at once. */
export function SelectField({ id, label, value, all, options, onChoose }: Props) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="govuk-select"
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value || null)}
      >
        {all && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  )
}

import type { CommentsPage } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { states } from './words.ts'
import type { AskedComments } from './queries.ts'

type Props = {
  page: CommentsPage
  asked: AskedComments
  /** Outside the group every comment is one that was approved. */
  inside: boolean
  onChoose: (chosen: Partial<AskedComments>) => void
}

/** Which comments are listed. */
export function FilterForm({ page: { month, months, owners, themes }, asked, inside, onChoose }: Props) {
  return (
    <form className="choices" aria-label="Comments shown" onSubmit={(event) => event.preventDefault()}>
      <Select
        name="month"
        label="Month"
        value={month}
        options={months.map((each) => ({ value: each, words: monthName(each) }))}
        onChoose={onChoose}
      />
      <Select
        name="owner"
        label="Owner"
        value={asked.owner}
        all="All owners"
        options={owners.map((owner) => ({ value: owner, words: owner }))}
        onChoose={onChoose}
      />
      <Select
        name="theme"
        label="Theme"
        value={asked.theme}
        all="All themes"
        options={themes.map(({ id, title }) => ({ value: id, words: title }))}
        onChoose={onChoose}
      />
      {inside && (
        <Select
          name="state"
          label="State"
          value={asked.state}
          all="Any state"
          options={Object.entries(states).map(([value, words]) => ({ value, words }))}
          onChoose={onChoose}
        />
      )}
    </form>
  )
}

type SelectProps = {
  name: keyof AskedComments
  label: string
  value: string | null
  /** What it says where nothing is chosen; nothing where one always is. */
  all?: string
  options: { value: string; words: string }[]
  onChoose: Props['onChoose']
}

function Select({ name, label, value, all, options, onChoose }: SelectProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`comments-${name}`}>
        {label}
      </label>
      <select
        className="govuk-select"
        id={`comments-${name}`}
        value={value ?? ''}
        onChange={({ target }) => onChoose({ [name]: target.value || null, page: null })}
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

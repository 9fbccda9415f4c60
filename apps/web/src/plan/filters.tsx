import type { PlanPage } from '@dashboard/contract'
import { noStatus, statusWords } from '@dashboard/contract/plan-words'
import type { AskedPlan } from './queries.ts'

type Props = { plan: PlanPage; asked: AskedPlan; ask: (change: Partial<AskedPlan>) => void; csv: string }

const addressed = [
  { id: null, title: 'All' },
  { id: 'chief-constables', title: 'Chief constables' },
  { id: 'pccs', title: 'PCCs' },
  { id: 'force', title: 'Force’s own' },
]
const statuses = [...Object.entries(statusWords), ['none', noStatus]].map(([id = '', title = '']) => ({ id, title }))

/** Which lines are shown, and the same lines as a file. */
export function Filters({ plan: { themes, owners, found, all }, asked, ask, csv }: Props) {
  return (
    <form className="choices plan-filters" aria-label="Lines shown" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="segments">
        <legend>Addressed to</legend>
        {addressed.map(({ id, title }) => (
          <label key={title}>
            <input
              type="radio"
              name="addressed"
              className="govuk-visually-hidden"
              checked={id === asked.addressed}
              onChange={() => ask({ addressed: id })}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <Select
        name="theme"
        label="Theme"
        every="All themes"
        options={themes}
        value={asked.theme}
        onChoose={(theme) => ask({ theme })}
      />
      <Select
        name="owner"
        label="Owner"
        every="All owners"
        options={owners.map((owner) => ({ id: owner, title: owner }))}
        value={asked.owner}
        onChoose={(owner) => ask({ owner })}
      />
      <Select
        name="status"
        label="Status"
        every="All statuses"
        options={statuses}
        value={asked.status}
        onChoose={(status) => ask({ status })}
      />
      <p className="small choices-note">
        <span role="status">
          {found} of {all} lines
        </span>
        <br />
        <a href={csv} download="plan.csv">
          Download CSV
        </a>
      </p>
    </form>
  )
}

type SelectProps = {
  name: string
  label: string
  every: string
  options: { id: string; title: string }[]
  value: string | null
  onChoose: (id: string | null) => void
}

function Select({ name, label, every, options, value, onChoose }: SelectProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`plan-${name}`}>
        {label}
      </label>
      <select
        className="govuk-select"
        id={`plan-${name}`}
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value || null)}
      >
        <option value="">{every}</option>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}

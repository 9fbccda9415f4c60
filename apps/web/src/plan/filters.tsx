import type { PlanPage } from '@dashboard/contract'
import { noStatus, statusWords } from '@dashboard/contract/plan-words'
import { SelectField } from '../forms/select-field.tsx'
import type { AskedPlan } from './queries.ts'

type Props = { plan: PlanPage; asked: AskedPlan; ask: (change: Partial<AskedPlan>) => void; csv: string }

const addressed = [
  { id: null, title: 'All' },
  { id: 'chief-constables', title: 'Chief constables' },
  { id: 'pccs', title: 'PCCs' },
  { id: 'force', title: 'Force’s own' },
]
const statuses = [...Object.entries(statusWords), ['none', noStatus]].map(([value = '', words = '']) => ({
  value,
  words,
}))

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
      <SelectField
        id="plan-theme"
        label="Theme"
        all="All themes"
        options={themes.map(({ id, title }) => ({ value: id, words: title }))}
        value={asked.theme}
        onChoose={(theme) => ask({ theme })}
      />
      <SelectField
        id="plan-owner"
        label="Owner"
        all="All owners"
        options={owners.map((owner) => ({ value: owner, words: owner }))}
        value={asked.owner}
        onChoose={(owner) => ask({ owner })}
      />
      <SelectField
        id="plan-status"
        label="Status"
        all="All statuses"
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

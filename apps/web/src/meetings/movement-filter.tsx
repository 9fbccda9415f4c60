import type { Comparison } from '@dashboard/contract'

type Movements = Comparison['movements']
type Filter = Record<'theme' | 'owner' | 'show', string | null>
type Props = { movements: Movements; filter: Filter; onChoose: (chosen: Partial<Filter>) => void }

/** The KPIs of a theme and an owner, and of these those that moved. */
export function MovementFilter({ movements, filter, onChoose }: Props) {
  const themes = new Map(movements.map(({ theme }) => [theme.id, theme.title]))
  const owners = new Set(movements.map(({ kpi }) => kpi.owner))
  return (
    <form className="choices meeting-choices" aria-label="KPIs shown" onSubmit={(event) => event.preventDefault()}>
      <Select
        name="theme"
        label="Theme"
        all="All themes"
        options={[...themes]}
        value={filter.theme}
        onChoose={(theme) => onChoose({ theme })}
      />
      <Select
        name="owner"
        label="Owner"
        all="All owners"
        options={[...owners].toSorted().map((owner) => [owner, owner])}
        value={filter.owner}
        onChoose={(owner) => onChoose({ owner })}
      />
      <Select
        name="show"
        label="Shown"
        all="All KPIs"
        options={[
          ['moved', 'Those that moved'],
          ['changed', 'Definition, target or limits changed'],
        ]}
        value={filter.show}
        onChoose={(show) => onChoose({ show })}
      />
    </form>
  )
}

/** Those that the filter leaves, in the order of the board. */
export function shownOf(movements: Movements, { theme, owner, show }: Filter): Movements {
  return movements.filter(
    (each) =>
      (theme === null || each.theme.id === theme) &&
      (owner === null || each.kpi.owner === owner) &&
      (show !== 'moved' || each.moved) &&
      (show !== 'changed' || each.changes.length > 0),
  )
}

type SelectProps = {
  name: string
  label: string
  all: string
  options: [value: string, words: string][]
  value: string | null
  onChoose: (value: string | null) => void
}

function Select({ name, label, all, options, value, onChoose }: SelectProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`movement-${name}`}>
        {label}
      </label>
      <select
        className="govuk-select"
        id={`movement-${name}`}
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value || null)}
      >
        <option value="">{all}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

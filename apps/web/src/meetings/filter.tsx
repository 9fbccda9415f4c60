import { kinds, states } from './words.ts'

type Props = {
  kind: string | null
  state: string | null
  onChoose: (chosen: { kind: string | null } | { state: string | null }) => void
}

/** Whose meetings are listed, and in which state. */
export function Filter({ kind, state, onChoose }: Props) {
  return (
    <form className="choices meeting-choices" aria-label="Meetings shown" onSubmit={(event) => event.preventDefault()}>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="meetings-kind">
          Group
        </label>
        <select
          className="govuk-select"
          id="meetings-kind"
          value={kind ?? ''}
          onChange={({ target }) => onChoose({ kind: target.value || null })}
        >
          <option value="">All groups</option>
          {kinds.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="meetings-state">
          State
        </label>
        <select
          className="govuk-select"
          id="meetings-state"
          value={state ?? ''}
          onChange={({ target }) => onChoose({ state: target.value || null })}
        >
          <option value="">Any state</option>
          {Object.entries(states).map(([value, { name }]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </form>
  )
}

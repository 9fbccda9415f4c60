import type { Comparison } from '@dashboard/contract'

type Props = {
  page: Pick<Comparison, 'frozen' | 'from' | 'to'>
  onChoose: (chosen: { from: string | null } | { to: string | null }) => void
}

/** Which two meetings are compared; the later may be now. */
export function PickMeetings({ page: { frozen, from, to }, onChoose }: Props) {
  return (
    <form
      className="choices meeting-choices"
      aria-label="Meetings compared"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="compare-from">
          Frozen at
        </label>
        <select
          className="govuk-select"
          id="compare-from"
          value={from?.id ?? ''}
          onChange={({ target }) => onChoose({ from: target.value })}
        >
          {frozen.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="compare-to">
          Beside
        </label>
        <select
          className="govuk-select"
          id="compare-to"
          value={to?.id ?? ''}
          onChange={({ target }) => onChoose({ to: target.value || null })}
        >
          <option value="">Now</option>
          {frozen.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </form>
  )
}

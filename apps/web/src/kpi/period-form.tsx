import type { KpiPage } from '@dashboard/contract'
import { monthName, monthRange, periodName } from '@dashboard/contract/month'
import { useState, type SubmitEvent } from 'react'

type Props = {
  period: NonNullable<KpiPage['period']>
  onChoose: (from: string, to: string) => void
  onReset: () => void
  chosen: boolean
  busy: boolean
}

/** Which months the charts by month show. */
export function PeriodForm({ period, onChoose, onReset, chosen, busy }: Props) {
  const [wrong, setWrong] = useState(false)
  const months = monthRange(period.first, period.last).toReversed()
  const choose = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const [from = '', to = ''] = [...event.currentTarget.querySelectorAll('select')].map(({ value }) => value)
    setWrong(from > to)
    if (from <= to) onChoose(from, to)
  }
  return (
    <form className="period" aria-label="Months shown" onSubmit={choose}>
      <MonthSelect key={`from-${period.from}`} name="from" label="From" months={months} value={period.from} />
      <MonthSelect key={`to-${period.to}`} name="to" label="To" months={months} value={period.to} />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show months
      </button>
      {chosen && (
        <button type="button" className="link-button" onClick={onReset}>
          Latest three years
        </button>
      )}
      <p className="govuk-visually-hidden" role="status">
        {busy ? 'Fetching the figures…' : `Showing ${periodName(period.from, period.to)}.`}
      </p>
      {wrong && (
        <p className="period-error" role="alert">
          The first month must not come after the last. Choose the months again.
        </p>
      )}
    </form>
  )
}

function MonthSelect({ name, label, months, value }: { name: string; label: string; months: string[]; value: string }) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`period-${name}`}>
        {label}
      </label>
      <select className="govuk-select" id={`period-${name}`} name={name} defaultValue={value}>
        {months.map((month) => (
          <option key={month} value={month}>
            {monthName(month)}
          </option>
        ))}
      </select>
    </div>
  )
}

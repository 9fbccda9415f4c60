import type { AuditPage } from '@dashboard/contract'
import { useState, type SubmitEvent } from 'react'
import type { AskedAudit } from '../call.ts'

type Props = {
  page: Pick<AuditPage, 'actions' | 'kpis'>
  filter: AskedAudit
  busy: boolean
  onChoose: (filter: AskedAudit) => void
}

const everything: AskedAudit = { who: null, action: null, kpi: null, from: null, to: null }

/** Whose entries, of what, and of which days. */
export function FilterForm({ page: { actions, kpis }, filter, busy, onChoose }: Props) {
  const [wrong, setWrong] = useState(false)
  const choose = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const valueOf = (name: string) => {
      const value = given.get(name)
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
    }
    const [from, to] = [valueOf('from'), valueOf('to')]
    const backwards = from !== null && to !== null && from > to
    setWrong(backwards)
    if (!backwards) onChoose({ who: valueOf('who'), action: valueOf('action'), kpi: valueOf('kpi'), from, to })
  }
  return (
    <form className="choices audit-filter" aria-label="Entries shown" onSubmit={choose}>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="audit-who">
          Who
        </label>
        <input className="govuk-input" id="audit-who" name="who" defaultValue={filter.who ?? ''} maxLength={600} />
      </div>
      <Select name="action" label="What" all="Everything" options={actions} value={filter.action} />
      <Select name="kpi" label="KPI" all="Any or none" options={kpis} value={filter.kpi} />
      <Day name="from" label="From" value={filter.from} />
      <Day name="to" label="To" value={filter.to} />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show entries
      </button>
      {Object.values(filter).some(Boolean) && (
        <button type="button" className="link-button" onClick={() => onChoose(everything)}>
          Show all
        </button>
      )}
      <p className="govuk-visually-hidden" role="status">
        {busy ? 'Fetching entries…' : ''}
      </p>
      {wrong && (
        <p className="audit-error" role="alert">
          The first day must not come after the last. Choose the days again.
        </p>
      )}
    </form>
  )
}

type SelectProps = {
  name: string
  label: string
  all: string
  options: { id: string; title: string }[]
  value: string | null
}

function Select({ name, label, all, options, value }: SelectProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`audit-${name}`}>
        {label}
      </label>
      <select className="govuk-select" id={`audit-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}

function Day({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`audit-${name}`}>
        {label}
      </label>
      <input className="govuk-input" type="date" id={`audit-${name}`} name={name} defaultValue={value ?? ''} />
    </div>
  )
}

import type { ActionsPage } from '@dashboard/contract'
import { SelectField } from '../forms/select-field.tsx'
import type { AskedActions } from './queries.ts'

type Props = {
  page: Pick<ActionsPage, 'themes' | 'options' | 'standing'>
  asked: AskedActions
  onChoose: (chosen: Partial<AskedActions>) => void
}

/** Whose actions are listed, of what, and how they stand. */
export function Filter({ page: { themes, options, standing }, asked, onChoose }: Props) {
  const inside = standing.audience === 'restricted'
  const statuses = [
    { id: 'unfinished', title: 'Not finished' },
    ...(inside ? [{ id: 'overdue', title: 'Overdue' }] : []),
    ...options.statuses,
  ]
  const select = (name: keyof AskedActions, label: string, all: string, choices: { id: string; title: string }[]) => (
    <SelectField
      id={`actions-${name}`}
      label={label}
      all={all}
      options={choices.map(({ id, title }) => ({ value: id, words: title }))}
      value={asked[name]}
      onChoose={(value) => onChoose({ [name]: value })}
    />
  )
  const owners = options.owners.map((owner) => ({ id: owner, title: owner }))
  const kpis = options.kpis.map(({ id, code, title }) => ({ id, title: `${code} ${title}` }))
  return (
    <form className="choices action-filter" aria-label="Actions shown" onSubmit={(event) => event.preventDefault()}>
      {select('status', 'Status', 'Any status', statuses)}
      {select('owner', 'Owner', 'All owners', owners)}
      {select('theme', 'Theme', 'All themes', themes)}
      {select('kpi', 'KPI', 'All KPIs', kpis)}
      {select('source', 'Asked for by', 'Anybody', options.sources)}
    </form>
  )
}

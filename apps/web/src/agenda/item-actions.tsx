import type { AgendaItem } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { AddForm } from '../actions/add-form.tsx'
import { Due } from '../actions/due.tsx'
import { kpiActionsQuery } from '../actions/queries.ts'
import { StatusMark } from '../actions/status-mark.tsx'
import { useMay } from '../who/who.ts'

/** What is being done about a KPI, and the way to add to it. */
export function ItemActions({ kpi }: { kpi: AgendaItem['kpis'][number] }) {
  const { data, error, refetch } = useQuery(kpiActionsQuery(kpi.id))
  const [added, setAdded] = useState(0)
  const mayWrite = useMay()('write', 'actions')
  const open = data?.actions.filter(({ action }) => action.open) ?? []
  const onAdded = async () => {
    await refetch()
    setAdded((times) => times + 1)
  }
  return (
    <section aria-label={`Actions on ${kpi.code}`}>
      <h4 className="card-subtitle">Actions</h4>
      {error && <p role="alert">They cannot be shown. {error.message}</p>}
      {data && open.length === 0 && <p>None that is open.</p>}
      <ul className="meeting-plain agenda-actions">
        {open.map(({ action }) => (
          <li key={action.id}>
            <Link href={`/actions/${action.id}`}>{action.title}</Link>
            <p className="small">
              {action.owner}. Due <Due action={action} />. <StatusMark action={action} />
            </p>
            {action.expected && <p className="small">Expected: {action.expected.words}.</p>}
          </li>
        ))}
      </ul>
      {added > 0 && <p role="status">The action is added.</p>}
      {data && mayWrite && (
        <AddForm key={added} kpi={kpi.code} options={data.options} today={data.today} onAdded={onAdded} />
      )}
    </section>
  )
}

import type { Action } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { Link } from 'wouter'
import { Due } from './due.tsx'
import { StatusMark } from './status-mark.tsx'

/** Actions with how they stand, when they are due, and what the figures say of their effect. */
export function ActionsTable({ actions }: { actions: Action[] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Table of actions">
      <table className="table actions-table">
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Action</th>
            <th scope="col">Status</th>
            <th scope="col">Due</th>
            <th scope="col">KPIs</th>
            <th scope="col">What the figures say</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <Row key={action.id} action={action} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ action }: { action: Action }) {
  const { id, number, title, owner, source, status, statusOn, overdue, kpis, expected, effect } = action
  return (
    <tr>
      <td className="action-number">{number}</td>
      <th scope="row" data-column="Action">
        <Link href={`/actions/${id}`}>{title}</Link>
        <p className="small">
          {owner} · {source.title}
        </p>
      </th>
      <td data-column="Status">
        <StatusMark action={action} />
        {statusOn && (
          <p className="small">
            {overdue && `${status.title}, `}
            {dayName(statusOn)}
          </p>
        )}
      </td>
      <td data-column="Due">
        <Due action={action} />
      </td>
      <td data-column="KPIs">
        {kpis.map((kpi, index) => (
          <span key={kpi.id}>
            {index > 0 && ', '}
            <Link href={`/kpis/${kpi.id}`}>
              {kpi.code}
              <span className="govuk-visually-hidden"> {kpi.title}</span>
            </Link>
          </span>
        ))}
      </td>
      <td data-column="What the figures say">
        {expected && <p className="small">{expected.words}</p>}
        {effect ? <p>{effect.sentence}</p> : <p className="small">No effect on a KPI is named.</p>}
      </td>
    </tr>
  )
}

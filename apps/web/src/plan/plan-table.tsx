import type { PlanLine } from '@dashboard/contract'
import { Link } from 'wouter'
import { DueDates } from './due-dates.tsx'
import { EvidenceLink } from './evidence-link.tsx'
import { KpiIcons } from './kpi-icons.tsx'
import { Status } from './status.tsx'

/** The lines of the plan, one row each. */
export function PlanTable({ lines }: { lines: PlanLine[] }) {
  const withActions = lines.some(({ actions }) => actions !== null)
  return (
    <section className="card plan-card" aria-label="Lines of the plan">
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Table of the lines of the plan">
        <table className="table plan-table">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Recommendation</th>
              <th scope="col">Status and reason</th>
              <th scope="col">Due</th>
              <th scope="col">KPIs</th>
              {withActions && <th scope="col">Actions done</th>}
              <th scope="col">Latest evidence</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td className="plan-number">{line.number}</td>
                <th scope="row">
                  <Link href={`/plan/${line.id}`} className="plan-title">
                    {line.title}
                  </Link>
                  <p className="small">
                    {line.owner} · {line.wordingStatus === 'verified' ? 'Wording verified' : 'Wording not yet verified'}
                  </p>
                </th>
                <td>
                  <Status line={line} />
                </td>
                <td>
                  <DueDates line={line} />
                </td>
                <td data-column="KPIs">
                  <KpiIcons kpis={line.kpis} most={3} />
                </td>
                {withActions && (
                  <td data-column="Actions done" className="plan-actions">
                    {actionsOf(line)}
                  </td>
                )}
                <td data-column="Latest evidence">
                  {line.evidence ? <EvidenceLink evidence={line.evidence} /> : <span className="small">None yet</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function actionsOf({ actions }: PlanLine): string {
  if (!actions) return ''
  return actions.all === 0 ? 'None' : `${actions.done} of ${actions.all}`
}

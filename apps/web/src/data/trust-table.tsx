import type { DataPage, Verdict } from '@dashboard/contract'
import { Link } from 'wouter'

const marks: Record<Verdict, string> = { yes: '✓', care: '!', no: '✕', none: '–' }

/** Can each number be trusted, and if not, why? */
export function TrustTable({ kpis }: Pick<DataPage, 'kpis'>) {
  return (
    <section className="card" aria-labelledby="trust-title">
      <h2 id="trust-title" className="card-title">
        Can each number be trusted?
      </h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Table of KPIs">
        <table className="table trust-table">
          <thead>
            <tr>
              <th scope="col">KPI</th>
              <th scope="col">Trust</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {kpis.map(({ kpi, verdict, words, reasons }) => (
              <tr key={kpi.id}>
                <th scope="row">
                  <Link href={`/kpis/${kpi.id}`}>
                    {kpi.code} {kpi.shortTitle}
                  </Link>
                </th>
                <td className={`trust trust-${verdict}`}>
                  <span aria-hidden="true">{marks[verdict]}</span> {words}
                </td>
                <td>
                  {reasons.length === 0
                    ? 'Its feeds are fresh, as large as usual and filled as usual.'
                    : reasons.join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

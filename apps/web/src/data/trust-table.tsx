import type { DataPage, Verdict } from '@dashboard/contract'
import { Link } from 'wouter'
import { TableCard } from './table-card.tsx'

const marks: Record<Verdict, string> = { yes: '✓', care: '!', no: '✕', none: '–' }

/** Can each number be trusted, and if not, why? */
export function TrustTable({ kpis }: Pick<DataPage, 'kpis'>) {
  return (
    <TableCard
      id="trust"
      title="Can each number be trusted?"
      label="Table of KPIs"
      columns={['KPI', 'Trust', 'Why']}
      className="trust-table"
    >
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
            {reasons.length === 0 ? 'Its feeds are fresh, as large as usual and filled as usual.' : reasons.join(' ')}
          </td>
        </tr>
      ))}
    </TableCard>
  )
}

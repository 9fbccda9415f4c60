import type { Comparison } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { Link } from 'wouter'
import { TableCard } from '../data/table-card.tsx'

type Movement = Comparison['movements'][number]
type Props = { page: Pick<Comparison, 'from' | 'to'>; movements: Movement[] }

/** What each KPI led with at either time, and what happened to the first of the two. */
export function ComparisonTable({ page: { from, to }, movements }: Props) {
  if (!from) return null
  const names = {
    before: `Frozen, ${dayName(from.heldOn)}`,
    now: to ? `Frozen, ${dayName(to.heldOn)}` : 'Now',
  }
  return (
    <TableCard
      id="compared"
      title="KPI by KPI"
      label="Table of KPIs compared"
      columns={['KPI', names.before, names.now, 'The same months at both times']}
      className="compared-table"
      empty={movements.length === 0 ? 'No KPI is like that. Choose something else above.' : null}
    >
      {movements.map((movement) => (
        <Row key={movement.kpi.id} movement={movement} names={names} from={from.id} to={to?.id ?? null} />
      ))}
    </TableCard>
  )
}

type RowProps = { movement: Movement; names: { before: string; now: string }; from: string; to: string | null }

function Row({ movement, names, from, to }: RowProps) {
  const { kpi, before, now, sentence, moved, changed } = movement
  return (
    <tr>
      <th scope="row">
        <Link href={`/meetings/${from}/kpis/${kpi.id}`}>
          {kpi.code} {kpi.shortTitle}
        </Link>
      </th>
      <Side side={before} name={names.before} />
      <Side side={now} name={names.now} to={to === null ? `/kpis/${kpi.id}` : `/meetings/${to}/kpis/${kpi.id}`} />
      <td>
        {moved && <strong>Moved. </strong>}
        {sentence} {changed.join(' ')}
      </td>
    </tr>
  )
}

function Side({ side: { value, period }, name, to }: { side: Movement['before']; name: string; to?: string }) {
  const text = value ?? 'Not shown'
  return (
    <td data-column={name}>
      <strong>{to ? <Link href={to}>{text}</Link> : text}</strong>
      <p className="small">{period}</p>
    </td>
  )
}

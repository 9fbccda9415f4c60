import type { Meeting } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { standingQuery } from '../call.ts'
import { frozenOverviewQuery } from './queries.ts'

/** What the meeting has before it: what stands out in its figures, as they are now or as they were frozen. */
export function Agenda({ meeting: { id, frozen } }: { meeting: Meeting }) {
  const now = useQuery({ ...standingQuery, enabled: frozen === null })
  const then = useQuery({ ...frozenOverviewQuery(id), enabled: frozen !== null })
  const { data } = frozen ? then : now
  if (!data) return null
  return (
    <section className="card" aria-labelledby="agenda-title">
      <h2 className="card-title" id="agenda-title">
        {data.title}
      </h2>
      <ol className="meeting-list">
        {data.exceptions.map(({ kpiId, title, sentence }) => (
          <li key={kpiId}>
            <h3 className="card-subtitle">
              <Link href={frozen ? `/meetings/${id}/kpis/${kpiId}` : `/kpis/${kpiId}`}>{title}</Link>
            </h3>
            <p className="small">{sentence}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { standingQuery } from '../call.ts'

/** What the meeting has before it: what stands out in the figures now. */
export function Agenda() {
  const { data } = useQuery(standingQuery)
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
              <Link href={`/kpis/${kpiId}`}>{title}</Link>
            </h3>
            <p className="small">{sentence}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

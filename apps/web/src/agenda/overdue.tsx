import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { agendaQuery } from './queries.ts'

/** The overdue actions on an agenda, the longest overdue first. */
export function Overdue({ meetingId }: { meetingId: string }) {
  const { data } = useQuery(agendaQuery(meetingId))
  const actions = data?.items.filter(({ kind }) => kind === 'action') ?? []
  if (actions.length === 0) return null
  return (
    <section className="card" aria-labelledby="overdue">
      <h2 className="card-subtitle" id="overdue">
        Overdue actions
      </h2>
      <ul className="meeting-plain agenda-actions">
        {actions.map(({ key, title, sentence }) => (
          <li key={key}>
            <strong>{title}</strong>
            <p className="small">{sentence}</p>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/actions">All actions</Link>
      </p>
    </section>
  )
}

import type { FrozenBesideNow } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { Link } from 'wouter'
import { MovedTable } from './moved-table.tsx'

const mostShown = 12

/** Frozen beside now: the months that moved since, and why. */
export function MovedFigures({ page }: { page: FrozenBesideNow }) {
  const { meeting, asAt, movement } = page
  const { kpi, sentence, changed, figures } = movement
  return (
    <section className="card" id="since-then" aria-labelledby="since-then-title">
      <h2 className="card-title" id="since-then-title">
        {sentence}
      </h2>
      <p className="small">
        Frozen as at {dayName(meeting.asAt)}, now as at {dayName(asAt)}. Months that are too early to judge now are left
        out: they move with every load.
      </p>
      {changed.map((words) => (
        <p key={words} className="meeting-text">
          {words}
        </p>
      ))}
      {figures.length === 0 ? (
        <p className="meeting-text">No month that can be judged now read otherwise at the meeting.</p>
      ) : (
        <MovedTable figures={figures.slice(0, mostShown)} />
      )}
      {figures.length > mostShown && (
        <p className="small after-table">{figures.length - mostShown} earlier ones moved too.</p>
      )}
      <p className="after-table">
        <Link href={`/kpis/${kpi.id}`}>
          {kpi.code} {kpi.shortTitle} as it is told now
        </Link>
      </p>
    </section>
  )
}

import type { Meeting } from '@dashboard/contract'
import { dayName, lastDayOf } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Agenda } from '../agenda/agenda.tsx'
import { Overdue } from '../agenda/overdue.tsx'
import { standingQuery } from '../call.ts'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { ChangeForm } from '../meetings/change-form.tsx'
import { CloseForm } from '../meetings/close-form.tsx'
import { FreezeForm } from '../meetings/freeze-form.tsx'
import { SinceLast } from '../meetings/since-last.tsx'
import { StateStrip } from '../meetings/state-strip.tsx'
import { londonDay } from '../london-day.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'
import { meetingQuery } from '../meetings/queries.ts'

/** One meeting: where it stands, what it has before it, who takes part and which papers there are. */
export default function MeetingPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(meetingQuery(id))
  const { data: overview } = useQuery(standingQuery)
  const { said, done } = useOutcome()
  const may = useMay()
  useTitle(data ? data.title : 'Meeting')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          <li>
            <Link href="/meetings">Meetings</Link>
          </li>
          <li aria-current="page">{dayName(data.heldOn)}</li>
        </ol>
      </nav>
      <h1 className="page-title">{data.title}</h1>
      <p className="lead">{leadOf(data)}</p>
      <Outcome said={said} />
      <StateStrip state={data.state} />
      {data.frozen && (
        <p className="beside-strip">
          <Link href={`/meetings/compare?from=${id}`}>Every figure as it was frozen, beside that of now</Link>
        </p>
      )}
      {may('write', 'frozen figures') && data.state !== 'closed' && (
        <div className="meeting-acts" key={said.times}>
          {data.state === 'draft' ? (
            <FreezeForm meeting={data} onDone={done} />
          ) : (
            <CloseForm meeting={data} onDone={done} />
          )}
        </div>
      )}
      <div className="meeting-columns">
        <div>
          <Agenda meeting={data} />
          <Results meeting={data} />
        </div>
        <aside aria-label="About the meeting">
          <Overdue meetingId={data.id} />
          <SinceLast meeting={data} />
          <Part id="attending" title="Attending">
            <p className="meeting-text">{data.attending.join(', ') || 'Nobody is named yet.'}</p>
          </Part>
          <Part id="papers" title="Papers">
            {data.papers.length === 0 ? (
              <p className="meeting-text">None are named yet.</p>
            ) : (
              <ul className="meeting-plain">
                {data.papers.map((paper) => (
                  <li key={paper}>{paper}</li>
                ))}
              </ul>
            )}
          </Part>
          {may('write', 'meetings') && data.state !== 'closed' && overview && (
            <ChangeForm key={said.times} meeting={data} asAt={overview.standing.asAt} onDone={done} />
          )}
        </aside>
      </div>
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 className="card-subtitle" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** What came of the meeting. */
function Results({ meeting: { decisions, notes } }: { meeting: Meeting }) {
  if (decisions.length === 0 && notes === '') return null
  return (
    <section className="card" aria-labelledby="decisions">
      <h2 className="card-title" id="decisions">
        Decisions
      </h2>
      <ol className="meeting-list">
        {decisions.map((decision) => (
          <li key={decision}>{decision}</li>
        ))}
      </ol>
      {notes && <p className="meeting-text">{notes}</p>}
    </section>
  )
}

function leadOf({ lastMonth, frozen, closed }: Meeting): string {
  const to = `Figures to ${dayName(lastDayOf(lastMonth))}.`
  if (!frozen) return to
  const fixed = `${to} Frozen by ${frozen.by} on ${londonDay(frozen.at)}, as at ${dayName(frozen.asAt)}.`
  return closed ? `${fixed} Closed on ${londonDay(closed.at)}.` : fixed
}

import type { Meeting } from '@dashboard/contract'
import { dayName, monthName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { standingQuery } from '../call.ts'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { Paging } from '../forms/paging.tsx'
import { Filter } from '../meetings/filter.tsx'
import { MakeForm } from '../meetings/make-form.tsx'
import { states } from '../meetings/words.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useAddress } from '../use-address.ts'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'
import { meetingsQuery } from '../meetings/queries.ts'

/** Every meeting, the latest first, and where it stands. */
export default function MeetingsPage() {
  const [search, change] = useAddress()
  const [kind = null, state = null, page = null] = ['kind', 'state', 'page'].map((name) => search.get(name))
  const { data, error, refetch } = useQuery(meetingsQuery({ kind, state, page }))
  const { data: overview } = useQuery(standingQuery)
  const { said, done } = useOutcome()
  const mayWrite = useMay()('write', 'meetings')
  useTitle('Meetings')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const filtered = kind !== null || state !== null
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{titleOf(data.found, filtered)}</h1>
      <p className="lead">
        Figures follow each load until the chair freezes them for a meeting. From then on that meeting shows them as
        they were.
      </p>
      <Outcome said={said} />
      <Filter kind={kind} state={state} onChoose={(chosen) => change({ ...chosen, page: null })} />
      <section className="card" aria-label="Meetings">
        {data.meetings.length === 0 && (
          <p className="meeting-text">
            {filtered
              ? 'No meeting is like that. Choose another group or state above.'
              : mayWrite
                ? 'No meeting has been added yet. Add the next one below.'
                : 'No meeting has been added yet. The chair and the analyst add them here.'}
          </p>
        )}
        <ul className="meeting-list">
          {data.meetings.map((meeting) => (
            <Item key={meeting.id} meeting={meeting} />
          ))}
        </ul>
        <Paging page={data.page} pages={data.pages} />
        {mayWrite && overview && <MakeForm key={said.times} asAt={overview.standing.asAt} onDone={done} />}
      </section>
    </>
  )
}

function Item({ meeting: { id, title, lastMonth, state, frozen, papers } }: { meeting: Meeting }) {
  return (
    <li>
      <h2 className="card-subtitle">
        <Link href={`/meetings/${id}`}>{title}</Link>
      </h2>
      <p className="small">
        {states[state].name}. Figures to {monthName(lastMonth)}
        {frozen && `, frozen as at ${dayName(frozen.asAt)}`}.{' '}
        {papers.length > 0 && `${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}.`}
      </p>
    </li>
  )
}

function titleOf(found: number, filtered: boolean): string {
  const meetings = found === 1 ? 'One meeting' : `${found} meetings`
  if (filtered) return `${meetings} like that`
  return found === 0 ? 'No meetings yet' : meetings
}

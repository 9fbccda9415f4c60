import type { Agenda, Meeting } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { startTransition, useEffect, useMemo, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { agendaQuery } from '../agenda/queries.ts'
import { standingQuery } from '../call.ts'
import { meetingQuery } from '../meetings/queries.ts'
import { PresentBar } from '../present/present-bar.tsx'
import { Slide } from '../present/slide.tsx'
import { useKeys } from '../present/use-keys.ts'
import { Failed } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'

/** The agenda for the room: one item a view, on the whole screen. */
export default function PresentPage({ id }: { id: string }) {
  const meeting = useQuery(meetingQuery(id))
  const agenda = useQuery(agendaQuery(id))
  const error = meeting.error ?? agenda.error
  const retry = () => void Promise.all([meeting.refetch(), agenda.refetch()])
  if (meeting.data && agenda.data) return <Presented meeting={meeting.data} agenda={agenda.data} />
  return <main className="container">{error ? <Failed error={error} onRetry={retry} /> : <Loading />}</main>
}

function Presented({ meeting, agenda: { items, frozen } }: { meeting: Meeting; agenda: Agenda }) {
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const drawAll = useDrawAll()
  const of = useMemo(() => ({ meetingId: meeting.id, frozen }), [meeting.id, frozen])
  const last = items.length - 1
  const at = Math.min(Math.max(0, (Number(search.get('item')) || 1) - 1), Math.max(0, last))
  const go = (to: number) => {
    if (items[to]) setSearch({ item: String(to + 1) }, { replace: true })
  }
  const leave = () => navigate(`/meetings/${meeting.id}`)
  const [on, back] = [() => go(at + 1), () => go(at - 1)]
  useKeys({
    ArrowRight: on,
    PageDown: on,
    ArrowLeft: back,
    PageUp: back,
    Home: () => go(0),
    End: () => go(last),
    Escape: leave,
  })
  const item = items[at]
  useTitle(item ? `${at + 1} of ${items.length}: ${item.title}` : meeting.title)
  return (
    <div className="present">
      <Strip meeting={meeting} frozen={frozen} />
      <main id="main">
        {items.map((each, index) => (
          <Slide
            key={each.key}
            item={each}
            position={index + 1}
            of={items.length}
            meeting={of}
            current={index === at}
            drawn={index === at || drawAll}
          />
        ))}
        {!item && (
          <section className="slide">
            <h1 className="slide-title">Nothing stands out</h1>
            <p className="slide-sentence">
              No signals of concern, no targets out of reach, nothing overdue.{' '}
              <Link href={`/meetings/${meeting.id}`}>Back to the meeting</Link>
            </p>
          </section>
        )}
      </main>
      <p role="status" className="govuk-visually-hidden">
        {item && `${at + 1} of ${items.length}. ${item.label}. ${item.title}`}
      </p>
      <PresentBar items={items} at={at} onGo={go} onLeave={leave} />
    </div>
  )
}

/** Charts that are not on screen are drawn once the one on it is: paper shows them all. */
function useDrawAll(): boolean {
  const [all, setAll] = useState(false)
  useEffect(() => startTransition(() => setAll(true)), [])
  return all
}

/** Whether it is made up, which meeting, as at when, and how it is marked. */
function Strip({ meeting: { title, frozen: freeze }, frozen }: { meeting: Meeting; frozen: boolean }) {
  const { data } = useQuery(standingQuery)
  const asAt = freeze?.asAt ?? data?.standing.asAt
  const madeUp = data?.standing.synthetic ?? false
  return (
    <div
      className={madeUp ? 'standing-strip standing-strip-made-up' : 'standing-strip'}
      role="region"
      aria-label="Which data this is"
    >
      <div className="standing-strip-inner">
        <p>
          {madeUp && (
            <>
              <strong>Demonstration data.</strong> Every figure is made up: not for decisions.
            </>
          )}
        </p>
        <p>
          <strong>{frozen ? 'Frozen figures' : 'Figures of now'}</strong> · {title}
          {asAt && ` · as at ${dayName(asAt)}`} · OFFICIAL-SENSITIVE
        </p>
      </div>
    </div>
  )
}

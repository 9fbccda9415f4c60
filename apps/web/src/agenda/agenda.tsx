import type { Agenda as Page, AgendaItem, Meeting } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Outcome } from '../forms/outcome.tsx'
import { useAddress } from '../use-address.ts'
import { useMay } from '../who/who.ts'
import { HiddenItems } from './hidden-items.tsx'
import { Item } from './item.tsx'
import { OwnItemForm } from './item-forms.tsx'
import { agendaQuery } from './queries.ts'
import { useChange } from './use-change.ts'
import { useOpen } from './use-open.ts'

const shownAtFirst = 6

/** What a meeting is about, exceptions first, and what the chair makes of it. */
export function Agenda({ meeting }: { meeting: Pick<Meeting, 'id' | 'lastMonth'> }) {
  const { data, error, refetch } = useQuery(agendaQuery(meeting.id))
  return (
    <section className="agenda" aria-labelledby="agenda-title">
      <div className="agenda-head">
        <h2 className="card-title" id="agenda-title">
          Agenda
        </h2>
        {data && data.items.length > 0 && (
          <Link href={`/meetings/${meeting.id}/present`} className="present-button">
            Present
          </Link>
        )}
      </div>
      {error && (
        <p role="alert" className="notice">
          {data ? 'This may no longer be the whole agenda.' : 'The agenda cannot be shown.'} {error.message}{' '}
          <button type="button" className="link-button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      {!data && !error && (
        <p role="status" className="lead">
          Writing the agenda…
        </p>
      )}
      {data && <Contents agenda={data} month={meeting.lastMonth} />}
    </section>
  )
}

function Contents({ agenda, month }: { agenda: Page; month: string }) {
  const { meeting, version, frozen, items, hidden } = agenda
  const mayWrite = useMay()('write', 'agenda') && !frozen
  const [search, ask] = useAddress()
  const { isOpen, toggle } = useOpen(items)
  const change = useChange(meeting.id)
  const [said, setSaid] = useState({ words: '', times: 0 })
  const [moved, setMoved] = useState('')
  const [failed, setFailed] = useState('')
  const done = (words: string) => setSaid(({ times }) => ({ words, times: times + 1 }))
  const send = (path: string, draft: object) => change(path, { version, ...draft })
  const move = async (item: AgendaItem, to: 'up' | 'down') => {
    setFailed('')
    try {
      const { items: now } = await send(paths.agendaOrder, { key: item.key, to })
      setMoved(
        `Moved ${to}: ${item.title}. It is item ${now.findIndex(({ key }) => key === item.key) + 1} of ${now.length}.`,
      )
    } catch (error) {
      setFailed((error as Error).message)
    }
  }
  const all = search.get('items') === 'all'
  const shown = all ? items : items.slice(0, shownAtFirst)
  const more = items.length - shown.length
  return (
    <>
      <p className="lead">{leadOf(agenda)}</p>
      <Outcome said={said} />
      {failed && (
        <p role="alert" className="notice">
          {failed}
        </p>
      )}
      <p role="status" className="govuk-visually-hidden">
        {moved}
      </p>
      <ol className="agenda-list">
        {shown.map((item, index) => (
          <Item
            key={item.key}
            item={item}
            position={index + 1}
            of={items.length}
            meeting={{ meetingId: meeting.id, frozen }}
            month={month}
            open={isOpen(item.key)}
            onToggle={() => toggle(item.key)}
            chair={mayWrite ? { times: said.times, move: (to) => void move(item, to), send, done } : null}
          />
        ))}
      </ol>
      {more > 0 && (
        <p className="agenda-more">
          <button type="button" className="link-button" onClick={() => ask({ items: 'all' })}>
            {more === 1 ? '1 more item' : `${more} more items`}
          </button>
        </p>
      )}
      {hidden.length > 0 && <HiddenItems hidden={hidden} chair={mayWrite ? { send, done } : null} />}
      {mayWrite && <OwnItemForm key={said.times} name={`agenda-${meeting.id}`} item={null} send={send} onDone={done} />}
    </>
  )
}

const toDecide: AgendaItem['kind'][] = ['signal', 'target', 'missed', 'data', 'action']

function leadOf({ items, frozen }: Page): string {
  const fixed = frozen ? ' It is as it stood when the figures were frozen.' : ''
  if (items.length === 0)
    return `Nothing stands out: no signals of concern, no targets out of reach, nothing overdue.${fixed}`
  const count = items.filter(({ kind }) => toDecide.includes(kind)).length
  const all = items.length === 1 ? '1 item' : `${items.length} items`
  return `${all}, of which ${count} ${count === 1 ? 'needs' : 'need'} a decision.${fixed}`
}

import type { AgendaItem } from '@dashboard/contract'
import { Link } from 'wouter'
import { useMay } from '../who/who.ts'
import { ItemActions } from './item-actions.tsx'
import { ItemChart } from './item-chart.tsx'
import { ItemComment } from './item-comment.tsx'
import { AskForm, HideForm, OwnItemForm, type Send } from './item-forms.tsx'
import { ItemIcon } from './item-icon.tsx'
import type { OfMeeting } from './queries.ts'

type Chair = { times: number; move: (to: 'up' | 'down') => void; send: Send; done: (words: string) => void }
type Props = {
  item: AgendaItem
  position: number
  of: number
  meeting: OfMeeting
  /** The last month that the meeting discusses. */
  month: string
  open: boolean
  onToggle: () => void
  /** What the chair may do; null of everybody else, and once the agenda is fixed. */
  chair: Chair | null
}

/** One item of an agenda: in a line, or open with its chart. */
export function Item({ item, position, of, meeting, month, open, onToggle, chair }: Props) {
  const { title, label, sentence, kpis, asked } = item
  const [kpi] = kpis
  const may = useMay()
  return (
    <li className={open ? 'agenda-item agenda-item-open' : 'agenda-item'}>
      <div className="agenda-item-head">
        <span className="agenda-number" aria-hidden="true">
          {position}
        </span>
        <div className="agenda-about">
          {open && (
            <p className="agenda-label">
              <ItemIcon item={item} size={24} />
              {label}
            </p>
          )}
          <h3 className={open ? 'card-title' : 'agenda-title'}>{title}</h3>
          {!open && <p className="small">{[label, ...kpis.map(({ code }) => code)].join(' · ')}</p>}
          {open && <p className="agenda-sentence">{sentence}</p>}
          {asked && (
            <p className="agenda-asked">
              <strong>Asked of the group:</strong> {asked}
            </p>
          )}
        </div>
        <p className="agenda-tools">
          {chair && (
            <>
              <Tool words="Move up" of={title} off={position === 1} act={() => chair.move('up')} />
              <Tool words="Move down" of={title} off={position === of} act={() => chair.move('down')} />
            </>
          )}
          <Link href={`/meetings/${meeting.meetingId}/present?item=${position}`}>
            Present <span className="govuk-visually-hidden">{title}</span>
          </Link>
          <button type="button" className="link-button" aria-expanded={open} onClick={onToggle}>
            {open ? 'Fold' : 'Open'} <span className="govuk-visually-hidden">{title}</span>
          </button>
        </p>
      </div>
      {open && kpi && (
        <div className="agenda-of-kpi">
          <ItemChart of={meeting} kpi={kpi} />
          <div className="agenda-beside-chart">
            {may('read', 'comments') && <ItemComment kpi={kpi} month={month} />}
            {may('read', 'actions') && <ItemActions kpi={kpi} />}
          </div>
        </div>
      )}
      {open && chair && (
        <div className="agenda-forms" key={chair.times}>
          <AskForm item={item} send={chair.send} onDone={chair.done} />
          {item.kind === 'own' && <OwnItemForm name={item.key} item={item} send={chair.send} onDone={chair.done} />}
          <HideForm item={item} send={chair.send} onDone={chair.done} />
        </div>
      )}
    </li>
  )
}

/** It stays where the keyboard is when it can do no more. */
function Tool({ words, of, off, act }: { words: string; of: string; off: boolean; act: () => void }) {
  return (
    <button type="button" className="link-button" aria-disabled={off} onClick={() => !off && act()}>
      {words} <span className="govuk-visually-hidden">{of}</span>
    </button>
  )
}

import type { KpiActions as Page, KpiPage } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { PartFailed } from '../states/part-failed.tsx'
import { useMay } from '../who/who.ts'
import { AddForm } from './add-form.tsx'
import { Disc } from './disc.tsx'
import { Due } from './due.tsx'
import { EventForm } from './event-form.tsx'
import { EventItem } from './event-item.tsx'
import { kpiActionsQuery } from './queries.ts'
import { StatusMark } from './status-mark.tsx'

/** The actions and events of a KPI, with the numbers by which its charts mark them and what the figures say since. */
export function KpiActions({ kpi: { id, code } }: { kpi: Pick<KpiPage['kpi'], 'id' | 'code'> }) {
  const { data, error, refetch } = useQuery(kpiActionsQuery(id))
  const { said, done } = useOutcome()
  const may = useMay()
  const mayWrite = may('write', 'actions')
  if (!data && !error) return null
  return (
    <section className="card kpi-actions" id="actions" aria-labelledby="actions-title">
      <h2 id="actions-title" className="card-title">
        Actions and events
      </h2>
      <PartFailed error={error} shown={data !== undefined} onRetry={() => void refetch()} />
      <Outcome said={said} />
      {data && data.actions.length + data.events.length === 0 && (
        <p className="small">{mayWrite ? nothingYet : nothingThere}</p>
      )}
      {data && (
        <ul className="marked-items">
          {data.actions.map((each) => (
            <ActionItem key={each.action.id} entry={each} />
          ))}
          {data.events.map((each) => (
            <EventItem key={each.event.id} entry={each} onDone={done} />
          ))}
        </ul>
      )}
      {data && mayWrite && (
        <div className="target-changes" key={said.times}>
          <AddForm
            kpi={code}
            options={data.options}
            today={data.today}
            onAdded={async () => done('The action is added.')}
          />
          <EventForm kpi={code} onRecorded={async () => done('The event is added. Charts mark it.')} />
        </div>
      )}
      <p className="small">
        <Link href={`/actions?kpi=${id}`}>All actions of {code}</Link> ·{' '}
        <Link href="/methods#effects">How an effect is tested</Link>
      </p>
    </section>
  )
}

const nothingYet = 'None yet. Add what is to be done, or what happened, and the charts mark it.'
const nothingThere = 'None that you can see.'

function ActionItem({ entry: { marker, action } }: { entry: Page['actions'][number] }) {
  const { id, number, title, owner, expected, effect } = action
  return (
    <li className="marked-item">
      <Disc number={marker} />
      <div>
        <h3>
          <Link href={`/actions/${id}`}>{title}</Link>
        </h3>
        {expected && <p>Expected: {expected.words}.</p>}
        {effect && <p className="effect">{effect.sentence}</p>}
        <p className="small">
          Action {number}. {owner}. Due <Due action={action} />. <StatusMark action={action} />
        </p>
      </div>
    </li>
  )
}

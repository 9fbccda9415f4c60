import type { KpiActions } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { londonDay } from '../london-day.ts'
import { AudienceOfText } from '../texts/audience-of-text.tsx'
import { useMay } from '../who/who.ts'
import { Disc } from './disc.tsx'

type Props = { entry: KpiActions['events'][number]; onDone: (words: string) => Promise<void> }

/** What happened, by whose word; withdrawn, that as well. */
export function EventItem({ entry: { marker, event, released }, onDone }: Props) {
  const may = useMay()
  const { id, label, when, words, recordedBy, recordedAt, withdrawn } = event
  return (
    <li className={withdrawn ? 'marked-item step-change-withdrawn' : 'marked-item'}>
      <Disc number={marker} />
      <div>
        <h3>
          {withdrawn && 'Withdrawn: '}
          {label}, {when}
        </h3>
        <p>{words}</p>
        <p className="small">
          Event. Recorded by {recordedBy} on {londonDay(recordedAt)}.
        </p>
        {withdrawn && (
          <p className="small">
            Withdrawn by {withdrawn.by} on {londonDay(withdrawn.at)}: {withdrawn.reason}
          </p>
        )}
        {!withdrawn && (
          <AudienceOfText
            text={{ subject: 'marker', id, version: 1, of: label, refusal: null }}
            released={released}
            onDone={onDone}
          />
        )}
        {!withdrawn && may('write', 'actions') && (
          <FoldedForm
            name={`withdraw-event-${id}`}
            title="Withdraw"
            of={label}
            action="Withdraw the event"
            busyAction="Withdrawing …"
            send={async ({ reason }) => record(addressOf(paths.eventWithdrawal, id), { reason })}
            onDone={async () => onDone(`Withdrawn: ${label}. Charts mark it no more.`)}
          >
            {(field) => <TextArea {...field('reason')} label="Why it no longer holds" hint="No names of people." />}
          </FoldedForm>
        )}
      </div>
    </li>
  )
}

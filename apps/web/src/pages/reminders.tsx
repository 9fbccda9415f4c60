import type { MadeCalendar, RemindersPage as Page } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { paths } from '@dashboard/contract/paths'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { makeCalendar, remindersQuery } from '../actions/queries.ts'
import { ReminderText } from '../actions/reminder-text.tsx'
import { addressOf, record } from '../call.ts'
import { Choice } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { londonDay } from '../london-day.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'

/** Who is to be reminded of what: as a text to be sent by hand, and as calendars. */
export default function RemindersPage() {
  const { data, error, refetch } = useQuery(remindersQuery)
  const { said, done } = useOutcome()
  useTitle('Reminders')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          <li>
            <Link href="/actions">Actions</Link>
          </li>
          <li aria-current="page">Reminders</li>
        </ol>
      </nav>
      <h1 className="page-title">Reminders</h1>
      <p className="lead">
        What is due, as at {dayName(data.today)}. The dashboard sends nothing itself. Neither texts nor calendars hold
        titles or figures: they hold days and links, and whoever opens a link signs in.
      </p>
      <Outcome said={said} />
      <section className="card" aria-labelledby="texts-title">
        <h2 id="texts-title" className="card-title">
          Text for e-mail
        </h2>
        {data.owners.length === 0 ? (
          <p className="govuk-body">
            Nothing is due of anybody. <Link href="/actions">Add an action</Link> and its owner is listed here.
          </p>
        ) : (
          data.owners.map((reminder) => <ReminderText key={reminder.owner} reminder={reminder} />)
        )}
      </section>
      <Calendars page={data} onDone={done} />
    </>
  )
}

function Calendars({ page: { owners, calendars }, onDone }: { page: Page; onDone: (words: string) => Promise<void> }) {
  const [made, setMade] = useState<MadeCalendar | null>(null)
  return (
    <section className="card" aria-labelledby="calendars-title">
      <h2 id="calendars-title" className="card-title">
        Your calendar addresses
      </h2>
      <p className="govuk-body">
        A calendar cannot sign in. It asks at a secret address instead, which tells the due dates of one owner and
        nothing else, for a year or until you withdraw it. Keep it to yourself, and make one for each device.
      </p>
      {made && (
        <p className="notice calendar-address">
          Copy this address now: it is not shown again. <code>{`${location.origin}${made.address}`}</code>
        </p>
      )}
      {calendars.length === 0 && <p className="small">You have none.</p>}
      <ul className="step-change-list">
        {calendars.map(({ id, owner, madeAt, endsAt, ended }) => (
          <li key={id} className="step-change">
            <h3>Due dates of {owner}</h3>
            <p className="small">
              Made on {londonDay(madeAt)}; {ended ? 'it ended on' : 'it answers until'} {londonDay(endsAt)}.
            </p>
            <FoldedForm
              name={`withdraw-calendar-${id}`}
              title="Withdraw"
              of={`the calendar of ${owner}`}
              action="Withdraw the address"
              busyAction="Withdrawing …"
              send={async () => record(addressOf(paths.calendarWithdrawal, id), {})}
              onDone={async () => onDone(`Withdrawn: that address of ${owner} answers no more.`)}
            >
              {() => <p className="small">Calendars that ask at it find nothing from then on.</p>}
            </FoldedForm>
          </li>
        ))}
      </ul>
      {owners.length > 0 && (
        <FoldedForm
          key={made?.id ?? ''}
          name="calendar"
          title="Make a calendar address"
          action="Make the address"
          busyAction="Making …"
          send={async ({ owner = '' }) => makeCalendar(owner)}
          onDone={async (calendar) => {
            setMade(calendar)
            await onDone(`Made: an address for the due dates of ${calendar.owner}.`)
          }}
        >
          {(field) => (
            <Choice
              {...field('owner')}
              label="Whose due dates"
              options={owners.map(({ owner }) => ({ value: owner, words: owner }))}
            />
          )}
        </FoldedForm>
      )}
    </section>
  )
}

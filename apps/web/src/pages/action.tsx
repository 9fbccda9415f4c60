import type { Action, ActionPage as Page } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { ChangeForm, UpdateForm } from '../actions/change-forms.tsx'
import { Due } from '../actions/due.tsx'
import { Updates, Versions } from '../actions/history.tsx'
import { actionQuery } from '../actions/queries.ts'
import { StatusMark } from '../actions/status-mark.tsx'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { AudienceOfText } from '../texts/audience-of-text.tsx'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'

/** One action: what it says, how it goes, what the figures say since, and what it said before. */
export default function ActionPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(actionQuery(id))
  const { said, done } = useOutcome()
  useTitle(data ? `Action ${data.action.number}: ${data.action.title}` : 'Action')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { action } = data
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          <li>
            <Link href="/actions">Actions</Link>
          </li>
          <li aria-current="page">Action {action.number}</li>
        </ol>
      </nav>
      <h1 className="page-title">{action.title}</h1>
      <p className="lead">{action.what}</p>
      <Outcome said={said} />
      <About action={action} />
      <Effect action={action} />
      <Further key={said.times} page={data} onDone={done} />
    </>
  )
}

function About({ action }: { action: Action }) {
  const { owner, source, status, statusOn, overdue, startsOn, kpis, closedOn, evidence, planLine, meeting } = action
  return (
    <dl className="card action-about">
      <Part name="Status">
        <StatusMark action={action} />
        <p className="small">
          {overdue && statusOn && `${status.title}, ${dayName(statusOn)}`}
          {closedOn && dayName(closedOn)}
        </p>
      </Part>
      <Part name="Due">
        <Due action={action} />
      </Part>
      <Part name="Owner">{owner}</Part>
      <Part name="Asked for by">{source.title}</Part>
      <Part name="KPIs">
        {kpis.map(({ id, code, title }) => (
          <span key={id} className="action-kpi">
            <Link href={`/kpis/${id}#actions`}>
              {code} {title}
            </Link>
          </span>
        ))}
      </Part>
      <Part name="Begins">
        {startsOn ? `${dayName(startsOn)}, marked on charts` : 'No day yet: not marked on charts'}
      </Part>
      {evidence && (
        <Part name="Evidence">
          <a href={evidence} rel="noreferrer">
            Open it
          </a>
        </Part>
      )}
      {planLine && (
        <Part name="Plan">
          <Link href={`/plan/${planLine}`}>Its line of the plan</Link>
        </Part>
      )}
      {meeting && (
        <Part name="Meeting">
          <Link href={`/meetings/${meeting}`}>The meeting that agreed it</Link>
        </Part>
      )}
    </dl>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Effect({ action: { expected, effect } }: { action: Action }) {
  return (
    <section className="card" aria-labelledby="effect-title">
      <h2 id="effect-title" className="card-title">
        What the figures say
      </h2>
      {expected ? (
        <>
          <p className="small">Expected: {expected.words}.</p>
          <p className="effect">{effect ? effect.sentence : 'It was withdrawn: nothing is tested.'}</p>
        </>
      ) : (
        <p className="govuk-body">No effect on a KPI is named, so there is nothing to test.</p>
      )}
      <p className="small">
        <Link href="/methods#effects">How an effect is tested</Link>
      </p>
    </section>
  )
}

function Further({ page, onDone }: { page: Page; onDone: (words: string) => Promise<void> }) {
  const may = useMay()
  const { action, released, updates, standing } = page
  const text = {
    subject: 'action' as const,
    id: action.id,
    version: action.version,
    of: `Action ${action.number}`,
    refusal: null,
  }
  if (standing.audience !== 'restricted') return <AudienceOfText text={text} released={released} onDone={onDone} />
  return (
    <>
      <section className="card" aria-labelledby="updates-title">
        <h2 id="updates-title" className="card-title">
          How it goes
        </h2>
        <Updates updates={updates} />
        {may('write', 'actions') && <UpdateForm page={page} onDone={onDone} />}
      </section>
      <section className="card" aria-labelledby="versions-title">
        <h2 id="versions-title" className="card-title">
          Versions
        </h2>
        <AudienceOfText text={text} released={released} onDone={onDone} />
        {may('write', 'actions') && <ChangeForm page={page} onDone={onDone} />}
        <Versions page={page} onDone={onDone} />
      </section>
    </>
  )
}

import type { ActionsPage as Page } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ActionsTable } from '../actions/actions-table.tsx'
import { AddForm } from '../actions/add-form.tsx'
import { Filter } from '../actions/filter.tsx'
import { actionsCsvAddress, actionsQuery, type AskedActions } from '../actions/queries.ts'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { Paging } from '../forms/paging.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useAddress } from '../use-address.ts'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'

/** What is to be done, what is overdue first. */
export default function ActionsPage() {
  const [search, change] = useAddress()
  const [owner = null, theme = null, kpi = null, status = null, source = null, page = null] = [
    'owner',
    'theme',
    'kpi',
    'status',
    'source',
    'page',
  ].map((name) => search.get(name))
  const asked: AskedActions = { owner, theme, kpi, status, source }
  const { data, error, refetch } = useQuery(actionsQuery(asked, page))
  const { said, done } = useOutcome()
  const mayWrite = useMay()('write', 'actions')
  useTitle('Actions')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const filtered = Object.values(asked).some(Boolean)
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{titleOf(data)}</h1>
      <p className="lead">
        As at {dayName(data.today)}. What was agreed, who answers for it, and what the figures say since. They cannot
        say what brought a change about.
      </p>
      <Outcome said={said} />
      <div className="actions-top">
        <Filter page={data} asked={asked} onChoose={(chosen) => change({ ...chosen, page: null })} />
        <p className="actions-ways">
          <span className="small">{data.found === 1 ? 'One action' : `${data.found} actions`} shown</span>
          {data.found > 0 && (
            <a href={actionsCsvAddress(asked)} download="actions.csv">
              Download CSV
            </a>
          )}
          {mayWrite && <Link href="/reminders">Reminders</Link>}
          {filtered && (
            <button
              type="button"
              className="link-button"
              onClick={() => change({ owner: null, theme: null, kpi: null, status: null, source: null, page: null })}
            >
              Show all
            </button>
          )}
        </p>
      </div>
      <section className="card" aria-labelledby="actions-list">
        <h2 id="actions-list" className="govuk-visually-hidden">
          Actions, with what is due first
        </h2>
        {data.actions.length === 0 ? (
          <p className="govuk-body">{emptyWords(data, filtered, mayWrite)}</p>
        ) : (
          <ActionsTable actions={data.actions} />
        )}
        <Paging page={data.page} pages={data.pages} />
        {mayWrite && (
          <AddForm
            key={said.times}
            kpi=""
            from={{ meeting: search.get('meeting') ?? '', planLine: search.get('line') ?? '' }}
            options={data.options}
            today={data.today}
            onAdded={async () => done('The action is added.')}
          />
        )}
      </section>
    </>
  )
}

function titleOf({ open, overdue, standing }: Page): string {
  const actions = open === 1 ? 'One action is open' : open === 0 ? 'No action is open' : `${open} actions are open`
  if (standing.audience !== 'restricted') return 'Actions released to you'
  return overdue === 0 ? actions : `${actions}, ${overdue} of them overdue`
}

function emptyWords({ standing }: Page, filtered: boolean, mayWrite: boolean): string {
  if (filtered) return 'No action is like that. Choose something else above.'
  if (standing.audience !== 'restricted') return 'No action has been released to you yet.'
  return mayWrite
    ? 'There are no actions yet. Add the first one below.'
    : 'There are no actions yet. The group adds them; people outside it see those that are released.'
}

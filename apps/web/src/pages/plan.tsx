import type { PlanPage as Page } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { planCsvAddress, planQuery, type AskedPlan } from '../plan/queries.ts'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { Paging } from '../forms/paging.tsx'
import { AddForm } from '../plan/add-form.tsx'
import { Filters } from '../plan/filters.tsx'
import { MadeUp } from '../plan/made-up.tsx'
import { PlanTable } from '../plan/plan-table.tsx'
import { ReturnForm } from '../plan/return-form.tsx'
import { Summary } from '../plan/summary.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useAddress } from '../use-address.ts'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'

/** The plan: how it stands as a whole, and each of its lines. */
export default function PlanPage() {
  const [search, change] = useAddress()
  const may = useMay()
  const asked: AskedPlan = {
    addressed: search.get('addressed'),
    theme: search.get('theme'),
    owner: search.get('owner'),
    status: search.get('status'),
  }
  const { data, error, refetch } = useQuery(planQuery(asked, search.get('page')))
  const { said, done } = useOutcome()
  useTitle('Plan')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{titleOf(data)}</h1>
      <p className="lead">
        Is the action plan being delivered? Recommendations of the super-complaint report, and the force’s own lines.
      </p>
      <MadeUp lines={data.lines} />
      <Outcome said={said} />
      <div className="plan-ways">
        <h2 className="govuk-visually-hidden">What can be done with the plan</h2>
        <ReturnForm today={data.today} />
        {may('write', 'plan') && <AddForm key={said.times} themes={data.allThemes} onDone={done} />}
      </div>
      {data.all > 0 && <Summary plan={data} />}
      {data.all > 0 && (
        <Filters
          plan={data}
          asked={asked}
          ask={(chosen) => change({ ...chosen, page: null })}
          csv={planCsvAddress(asked)}
        />
      )}
      {data.lines.length > 0 ? <PlanTable lines={data.lines} /> : <p className="card">{nothingOf(data)}</p>}
      <Paging page={data.page} pages={data.pages} />
      <p className="small">
        Status is set by the owner with a reason; that a line is overdue follows from its date. KPI icons come from the
        figures of your view.
      </p>
    </>
  )
}

function titleOf({ all, statuses }: Page): string {
  if (all === 0) return 'No line in the plan yet'
  const going = statuses.filter(({ status }) => status === 'complete' || status === 'on-track')
  const untold = statuses.find(({ status }) => status === null)?.lines ?? 0
  if (untold === all) return `No status given yet on any of ${all} plan lines`
  return `${going.reduce((sum, { lines }) => sum + lines, 0)} of ${all} plan lines complete or on track`
}

function nothingOf({ all }: Page): string {
  return all === 0
    ? 'Add a line above, or load an extract with a file of recommendations.'
    : 'No line fits what is chosen. Choose something else above.'
}

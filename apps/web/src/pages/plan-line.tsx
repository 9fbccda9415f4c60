import { useQuery } from '@tanstack/react-query'
import { addresseeWords, lineName } from '@dashboard/contract/plan-words'
import { Link } from 'wouter'
import { planLineQuery } from '../plan/queries.ts'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { ActionsPart } from '../plan/actions-part.tsx'
import { ChangeForm } from '../plan/change-forms.tsx'
import { DueDates } from '../plan/due-dates.tsx'
import { EvidencePart } from '../plan/evidence-part.tsx'
import { History } from '../plan/history.tsx'
import { KpiIcons } from '../plan/kpi-icons.tsx'
import { MadeUp } from '../plan/made-up.tsx'
import { Status } from '../plan/status.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'

/** One line of the plan: how it stands, what it says word by word, what shows that it is done, and all it ever said. */
export default function PlanLinePage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(planLineQuery(id))
  const { said, done } = useOutcome()
  const may = useMay()
  useTitle(data ? `Plan: ${lineName(data.line)}` : 'Plan')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { line, versions } = data
  const [latest] = versions
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          <li>
            <Link href="/plan">Plan</Link>
          </li>
          <li aria-current="page">{lineName(line)}</li>
        </ol>
      </nav>
      <h1 className="page-title">
        {line.number}: {line.title}
      </h1>
      <p className="lead">
        {addresseeWords[line.addressedTo]} · {line.theme.title} · {line.owner}
      </p>
      <MadeUp lines={[line]} />
      <Outcome said={said} />
      <dl className="strip plan-strip">
        <div>
          <dt>Status and reason</dt>
          <dd>
            <Status line={line} />
          </dd>
        </div>
        <div>
          <dt>Due</dt>
          <dd>
            <DueDates line={line} />
          </dd>
        </div>
        <div>
          <dt>KPIs</dt>
          <dd>
            <KpiIcons kpis={line.kpis} most={line.kpis.length} />
          </dd>
        </div>
      </dl>
      <section className="card" aria-labelledby="wording-title">
        <h2 id="wording-title" className="card-title">
          Wording
        </h2>
        <p>{latest?.wording ?? 'Nobody has entered the wording yet.'}</p>
        <p className="small">
          {line.wordingStatus === 'verified'
            ? 'Number and wording are verified.'
            : 'Number and wording are not yet verified against the published report.'}{' '}
          Source: {latest?.wordingSource}.
        </p>
        {may('write', 'plan') && <ChangeForm key={said.times} page={data} onDone={done} />}
      </section>
      {data.actions && <ActionsPart actions={data.actions} today={data.today} />}
      <EvidencePart page={data} times={said.times} onDone={done} />
      <History page={data} onDone={done} />
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { kpiTargetsQuery } from '../call.ts'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { MeasureTargets } from '../targets/measure-targets.tsx'
import { useTitle } from '../use-title.ts'

/** The targets of one KPI: those in force, what may be changed, and all that ever were. */
export default function KpiTargetsPage({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(kpiTargetsQuery(id))
  const { said, done } = useOutcome()
  useTitle(data ? `Targets of ${data.kpi.code}` : 'Targets')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { kpi, from, measures } = data
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <nav aria-label="Breadcrumb" className="crumbs">
        <ol>
          <li>
            <Link href="/">Overview</Link>
          </li>
          <li>
            <Link href="/targets">Targets</Link>
          </li>
          <li aria-current="page">
            {kpi.code} {kpi.shortTitle}
          </li>
        </ol>
      </nav>
      <h1 className="page-title">
        Targets: {kpi.code} {kpi.shortTitle}
      </h1>
      <p className="lead">
        {kpi.question} <Link href={`/kpis/${kpi.id}`}>See the figures</Link>
      </p>
      <Outcome said={said} />
      {measures.length === 0 && (
        <p className="notice">{kpi.code} is not counted yet: its target can be set here once it is.</p>
      )}
      {measures.map((measure) => (
        <MeasureTargets
          key={measure.id}
          kpiId={kpi.id}
          measure={measure}
          from={from}
          times={said.times}
          onDone={done}
        />
      ))}
    </>
  )
}

import type { RecordedTarget, TargetsPage as Page } from '@dashboard/contract'
import { monthName, monthOf } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { targetsQuery } from '../call.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { monthsOf } from '../targets/target-entry.tsx'
import { useTitle } from '../use-title.ts'

/** The target of every KPI, by theme. */
export default function TargetsPage() {
  const { data, error, refetch } = useQuery(targetsQuery)
  useTitle('Targets')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { standing, themes, placeholders } = data
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{titleOf(placeholders)}</h1>
      <p className="lead">
        Targets in {monthName(monthOf(standing.asAt))}, the month of the figures. [P] marks a placeholder, until the
        delivery group confirms one. Figures of <Link href="/comparators">other forces</Link> are kept apart.
      </p>
      {themes.map(({ id, title, rows }) => (
        <section key={id} className="card" aria-labelledby={`targets-${id}`}>
          <h2 className="card-title" id={`targets-${id}`}>
            {title}
          </h2>
          <div className="table-scroll" tabIndex={0} role="region" aria-label={`Targets: ${title}`}>
            <table className="table targets-table">
              <thead>
                <tr>
                  <th scope="col" className="wide">
                    KPI
                  </th>
                  <th scope="col">Target</th>
                  <th scope="col">Direction</th>
                  <th scope="col">Holds</th>
                  <th scope="col">Source</th>
                  <th scope="col">Owner</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.measure.id} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  )
}

function Row({ row: { kpiId, measure, refusal, now, next } }: { row: Page['themes'][number]['rows'][number] }) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/targets/${kpiId}`}>
          {measure.code} {measure.title}
        </Link>
      </th>
      <td>
        {now ? <strong>{worded(now)}</strong> : (refusal ?? 'No target is set')}
        {next && (
          <p className="small">
            then {worded(next)}, {monthsOf(next)}
          </p>
        )}
      </td>
      <td>{measure.direction}</td>
      <td>{now && monthsOf(now)}</td>
      <td>{now?.source}</td>
      <td>{now?.owner}</td>
    </tr>
  )
}

function worded({ words, status }: RecordedTarget): string {
  return `${words}${status === 'placeholder' ? ' [P]' : ''}`
}

function titleOf(placeholders: number): string {
  if (placeholders === 0) return 'Every target is confirmed'
  return placeholders === 1 ? 'One target is a placeholder' : `${placeholders} targets are placeholders`
}

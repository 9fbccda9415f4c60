import type { ComparatorsPage as Page } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { comparatorsQuery } from '../call.ts'
import { Group } from '../comparators/group.tsx'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'

/** The forces that this one is shown beside, and every published figure that is held. */
export default function ComparatorsPage() {
  const { data, error, refetch } = useQuery(comparatorsQuery)
  const { said, done } = useOutcome()
  useTitle('Other forces')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { kpis } = data
  const all = kpis.flatMap(({ figures }) => figures)
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">
        {all.length} published {all.length === 1 ? 'figure' : 'figures'},{' '}
        {all.filter(({ notComparable }) => notComparable === null).length} comparable
      </h1>
      <p className="lead">
        A published figure is drawn only beside the KPI of the same basis; of every other it is said why it may not be
        compared. They come with the product or with an extract, and are not edited here.
      </p>
      <Outcome said={said} />
      <Group page={data} times={said.times} onDone={done} />
      {kpis.map((kpi) => (
        <Published key={kpi.kpiId} kpi={kpi} />
      ))}
    </>
  )
}

function Published({ kpi: { kpiId, name, figures } }: { kpi: Page['kpis'][number] }) {
  return (
    <section className="card" aria-labelledby={`published-${kpiId}`}>
      <h2 className="card-title" id={`published-${kpiId}`}>
        <Link href={`/kpis/${kpiId}`}>{name}</Link>
      </h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={`Published figures: ${name}`}>
        <table className="table targets-table">
          <thead>
            <tr>
              <th scope="col">Force</th>
              <th scope="col">Year</th>
              <th scope="col">Figure</th>
              <th scope="col">Comparable</th>
              <th scope="col">Basis</th>
              <th scope="col">Takes in</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.force} ${figure.year} ${figure.basis}`}>
                <th scope="row">{figure.force}</th>
                <td>{figure.year}</td>
                <td>
                  <strong>{figure.value}</strong>
                  {figure.counts && <p className="small">{figure.counts}</p>}
                </td>
                <td>{figure.notComparable === null ? 'Yes' : `No: ${figure.notComparable}.`}</td>
                <td>{figure.basis}</td>
                <td>{figure.coverage}</td>
                <td className="published-source">
                  {figure.source}
                  <p className="small">
                    {figure.asAt ? `As at ${dayName(figure.asAt)}` : 'As at: not said'}
                    {figure.status === 'unverified' && '; not checked against the source yet'}
                  </p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

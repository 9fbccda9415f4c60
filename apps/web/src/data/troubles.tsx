import type { DataPage } from '@dashboard/contract'
import { KpiLinks } from './kpi-links.tsx'

/** What is wrong with what was supplied: first what touches the latest twelve months. */
export function Troubles({ troubles, withheld }: Pick<DataPage, 'troubles' | 'withheld'>) {
  const now = troubles.filter(({ current }) => current)
  const before = troubles.filter(({ current }) => !current)
  return (
    <section className="card" aria-labelledby="troubles-title">
      <h2 id="troubles-title" className="card-title">
        What is unusual
      </h2>
      {now.length === 0 ? (
        <p className="govuk-body">
          {withheld ? 'No feed is late.' : 'Nothing touches the figures of the latest twelve months.'}
        </p>
      ) : (
        <List troubles={now} />
      )}
      {before.length > 0 && (
        <>
          <h3 className="card-subtitle">
            Longer ago: charts show it, figures of the latest twelve months do not hang on it
          </h3>
          <List troubles={before} />
        </>
      )}
    </section>
  )
}

function List({ troubles }: Pick<DataPage, 'troubles'>) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {troubles.map(({ sentence, kpis }) => (
        <li key={sentence}>
          {sentence} {kpis.length > 0 && <KpiLinks kpis={kpis} />}
        </li>
      ))}
    </ul>
  )
}

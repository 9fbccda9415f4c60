import type { Definitions } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { definitionsQuery } from '../call.ts'
import { CasesSql } from '../kpi/definition.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useTitle } from '../use-title.ts'

type Kpi = Definitions['themes'][number]['kpis'][number]

/** What every KPI counts, to be searched by any word of it, its SQL included. */
export default function DefinitionsPage() {
  const { data, error, refetch } = useQuery(definitionsQuery)
  const [search, setSearch] = useSearchParams()
  useTitle('Definitions')
  useNamedPart(data !== undefined)
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const asked = search.get('q') ?? ''
  const themes = found(data, asked)
  const count = themes.reduce((sum, { kpis }) => sum + kpis.length, 0)
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">What every figure counts</h1>
      <p className="lead">Each KPI is one definition: figures, charts, files and papers all follow from it.</p>
      <form className="choices" role="search" onSubmit={(event) => event.preventDefault()}>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="search-definitions">
            Search definitions and SQL
          </label>
          <input
            id="search-definitions"
            type="search"
            className="search-box"
            value={asked}
            onChange={({ target }) => setSearch(target.value ? { q: target.value } : {}, { replace: true })}
          />
        </div>
        <p className="small choices-note" role="status">
          {count === 0 ? 'No KPI has all of these words.' : `${count} ${count === 1 ? 'KPI' : 'KPIs'}`}
        </p>
      </form>
      {themes.map(({ id, title, kpis }) => (
        <section key={id} className="theme" aria-labelledby={`theme-${id}`}>
          <h2 id={`theme-${id}`} className="theme-title">
            {title}
          </h2>
          <div>
            {kpis.map((kpi) => (
              <Entry key={kpi.id} kpi={kpi} />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

function Entry({ kpi }: { kpi: Kpi }) {
  const { id, code, shortTitle, question, counted, maturity, caveats, owner, direction, breakdowns, needs } = kpi
  return (
    <article className="card entry" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="card-title entry-title">
        <Link href={`/kpis/${id}`}>
          {code} {shortTitle}
        </Link>
      </h3>
      <p className="entry-question">{question}</p>
      {kpi.unavailable && <p className="notice">{kpi.unavailable}</p>}
      <p>{counted}</p>
      <details className="more-sql">
        <summary>Caveats, maturity and SQL of {code}</summary>
        <p>{maturity}</p>
        <ul>
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
        <CasesSql kpi={kpi} />
      </details>
      <p className="small">
        Owner: {owner}. {direction}. By {breakdowns.join(', ') || 'the whole force only'}. Needs{' '}
        {needs.join(', ') || 'records kept in this product'}. Definition version {kpi.definitionVersion}.
      </p>
    </article>
  )
}

/** The KPIs that have all the words somewhere. */
function found({ themes }: Definitions, asked: string): Definitions['themes'] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const has = (kpi: Kpi) => {
    const text = JSON.stringify(kpi).toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return themes.map((theme) => ({ ...theme, kpis: theme.kpis.filter(has) })).filter(({ kpis }) => kpis.length > 0)
}

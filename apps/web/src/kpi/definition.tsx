import type { KpiPage } from '@dashboard/contract'

/** How the figures of a KPI come about, so that anyone can check them. */
export function Definition({ kpi }: { kpi: KpiPage['kpi'] }) {
  const { code, shortTitle, counted, caveats, maturity, owner, direction, sql, definitionVersion } = kpi
  return (
    <section className="card" id="how-counted" aria-labelledby="how-counted-title">
      <h2 id="how-counted-title" className="card-title">
        How is this counted?
      </h2>
      <div className="definition">
        <div>
          <p className="govuk-body">{counted}</p>
          <p className="govuk-body">{maturity}</p>
          <h3 className="card-subtitle">Beware</h3>
          <ul className="govuk-list govuk-list--bullet">
            {caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
          <p className="small">
            Owner: {owner}. {direction}. Definition version {definitionVersion}.
          </p>
        </div>
        <div>
          <h3 className="card-subtitle">The cases, in SQL</h3>
          <pre className="sql" tabIndex={0} aria-label={`SQL of ${code} ${shortTitle}`}>
            <code>{sql}</code>
          </pre>
        </div>
      </div>
    </section>
  )
}

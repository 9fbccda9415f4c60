import type { KpiPage } from '@dashboard/contract'

/** How the figures of a KPI come about, so that anyone can check them. */
export function Definition({ kpi }: { kpi: KpiPage['kpi'] }) {
  const { code, title, shortTitle, counted, caveats, maturity, owner, direction, sql, definitionVersion } = kpi
  return (
    <section className="card" id="how-counted" aria-labelledby="how-counted-title">
      <h2 id="how-counted-title" className="card-title">
        How is this counted?
      </h2>
      <div className="definition">
        <div>
          <h3 className="card-subtitle">{title}</h3>
          <p>{counted}</p>
          <p>{maturity}</p>
        </div>
        {caveats.length > 0 && (
          <div>
            <h3 className="card-subtitle">Beware</h3>
            <ul>
              {caveats.map((caveat) => (
                <li key={caveat}>{caveat}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <h3 className="card-subtitle">The cases, in SQL</h3>
      <pre className="sql" tabIndex={0} role="region" aria-label={`SQL of ${code} ${shortTitle}`}>
        <code>{sql}</code>
      </pre>
      <p className="small after-table">
        Owner: {owner}. {direction}. Definition version {definitionVersion}.
      </p>
    </section>
  )
}

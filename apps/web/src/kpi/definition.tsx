import type { KpiAbout } from '@dashboard/contract'

/** How the figures of a KPI come about, so that anyone can check them. */
export function Definition({ kpi }: { kpi: KpiAbout }) {
  const { title, counted, caveats, maturity, owner, direction, definitionVersion } = kpi
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
      <CasesSql kpi={kpi} />
      <p className="small after-table">
        Owner: {owner}. {direction}. Definition version {definitionVersion}.
        {kpi.needs.length > 0 && ` Needs the feeds ${kpi.needs.join(', ')}.`}
      </p>
    </section>
  )
}

/** The SQL that lists the cases of each measure, the headline's first. */
export function CasesSql({ kpi: { code, shortTitle, measures } }: { kpi: KpiAbout }) {
  const [headline, ...others] = measures
  if (!headline) return null
  return (
    <>
      <h3 className="card-subtitle">The cases, in SQL</h3>
      <Sql label={`SQL of ${code} ${shortTitle}`} text={headline.sql} />
      {others.map((measure) => (
        <details key={measure.code} className="more-sql">
          <summary>
            {measure.code} {measure.title}
          </summary>
          <Sql label={`SQL of ${measure.code} ${measure.title}`} text={measure.sql} />
        </details>
      ))}
    </>
  )
}

function Sql({ label, text }: { label: string; text: string }) {
  return (
    <pre className="sql" tabIndex={0} role="region" aria-label={label}>
      <code>{text}</code>
    </pre>
  )
}

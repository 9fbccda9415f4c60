import type { Exception, Overview } from '@dashboard/contract'
import { Link } from 'wouter'

/** What stands out, by rules that are the same every month, and in one line what has changed for the better. */
export function Attention({ overview: { exceptions, better } }: { overview: Overview }) {
  if (exceptions.length === 0 && better.length === 0) return null
  return (
    <section className="attention" aria-label="What stands out">
      {exceptions.length > 0 && (
        <ul className="attention-list">
          {exceptions.map((exception) => (
            <li key={`${exception.kind} ${exception.kpiId}`}>
              <p className="attention-label">
                <Sign kind={exception.kind} />
                {exception.label}
              </p>
              <h2 className="attention-title">
                <Link href={`/kpis/${exception.kpiId}`}>{exception.title}</Link>
              </h2>
              <p className="small">{exception.sentence}</p>
            </li>
          ))}
        </ul>
      )}
      {better.length > 0 && (
        <p className="attention-better">
          <strong>Changed for the better:</strong>{' '}
          {better.map(({ kpiId, name }, index) => (
            <span key={kpiId}>
              {index > 0 && ', '}
              <Link href={`/kpis/${kpiId}`}>{name.charAt(0).toLowerCase() + name.slice(1)}</Link>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  )
}

/** A square for a signal, a plate for a target, lines for records. The words stand beside it. */
function Sign({ kind }: Pick<Exception, 'kind'>) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="attention-sign">
      {kind === 'signal' && <path d="M3 3h14v14H3z" className="sign-concern" />}
      {kind === 'target' && <path d="M1 4h18v12H1zM5 10h10" className="sign-plain" />}
      {kind === 'data' && <path d="M2 5h10M2 10h14M2 15h7m4-3 5 5m0-5-5 5" className="sign-plain" />}
    </svg>
  )
}

import type { FigurePart, FigureRecord } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { Link } from 'wouter'
import { FigureTable } from '../charts/figure-table.tsx'
import { TableCard } from '../data/table-card.tsx'
import { londonDay, londonTime } from '../london-day.ts'
import { PaperFigure } from './paper-figure.tsx'
import { audiences } from './words.ts'

const parts: FigurePart[] = ['sentence', 'chart', 'notes']

/** A figure as it left, where it came from, who took it, and what it says today. */
export function FigureFound({ record }: { record: FigureRecord }) {
  const { figure, today, exports } = record
  return (
    <>
      <section className={today.same ? 'card' : 'card figure-differs'} aria-labelledby="today-title">
        <h2 className="card-title" id="today-title">
          {today.same ? 'It says the same today' : 'It would say something else today'}
        </h2>
        <p>{today.sentence}</p>
      </section>
      <section className="card figure-as-left" aria-label="The figure as it left">
        <PaperFigure part={{ number: null, title: figure.title, parts, figure }} />
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Its values, in a table</span>
          </summary>
          <FigureTable figure={figure} />
        </details>
      </section>
      <Origin record={record} />
      <TableCard
        id="exports"
        title={exports.length === 1 ? 'It left once' : `It left ${exports.length} times`}
        label="Table of who took it"
        columns={['When', 'Who', 'As', 'SHA-256 of the file']}
        className="exports-table"
        empty={exports.length === 0 ? 'Nobody has taken it yet: it is on the dashboard.' : null}
      >
        {exports.map(({ format, by, at, sha256, paper }) => (
          <tr key={`${at} ${sha256}`}>
            <td>
              {londonDay(at)}, {londonTime(at)}
            </td>
            <td>{by}</td>
            <td>{paper ? <Link href={`/papers/${paper}/print`}>{format}, in a paper</Link> : format}</td>
            <td className="paper-hash">{sha256}</td>
          </tr>
        ))}
      </TableCard>
    </>
  )
}

function Origin({ record }: { record: FigureRecord }) {
  const { kpi, definitionVersion, load, audience, meeting, measures } = record
  return (
    <section className="card" aria-labelledby="origin-title">
      <h2 className="card-title" id="origin-title">
        Where it comes from
      </h2>
      <dl className="figure-origin">
        <div>
          <dt>KPI</dt>
          <dd>
            <Link href={`/kpis/${kpi.id}`}>
              {kpi.code} {kpi.title}
            </Link>
          </dd>
        </div>
        <div>
          <dt>Definition</dt>
          <dd>Version {definitionVersion}</dd>
        </div>
        <div>
          <dt>Load</dt>
          <dd>
            As at {dayName(load.asAt)}, loaded {londonDay(load.loadedAt)} at {londonTime(load.loadedAt)}{' '}
            <span className="small paper-hash">{load.id}</span>
          </dd>
        </div>
        <div>
          <dt>Audience</dt>
          <dd>{audiences[audience]}</dd>
        </div>
        <div>
          <dt>Meeting</dt>
          <dd>
            {meeting ? (
              <Link href={`/meetings/${meeting.id}/kpis/${kpi.id}`}>{meeting.title}, frozen</Link>
            ) : (
              'None: of the figures as they stood'
            )}
          </dd>
        </div>
      </dl>
      {measures.map(({ code, title, sql }) => (
        <details key={code} className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              SQL of {code}: {title}
            </span>
          </summary>
          <pre className="sql" tabIndex={0} role="region" aria-label={`SQL of ${code}`}>
            <code>{sql}</code>
          </pre>
        </details>
      ))}
    </section>
  )
}

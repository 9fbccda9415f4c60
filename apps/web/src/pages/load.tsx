import { dayName } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { loadQuery } from '../call.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useTitle } from '../use-title.ts'

const linesShown = 10

export default function LoadPage() {
  const { data, error, refetch } = useQuery(loadQuery)
  useTitle('About the data')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { standing, mode, files, faults } = data
  const allRead = files.reduce((total, file) => total + file.read, 0)
  const allRejected = files.reduce((total, file) => total + file.rejected, 0)
  const refused = files.flatMap(({ file, rules }) => rules.map((rule) => ({ file, ...rule })))
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">
        {formatCount(allRead)} rows read, {formatCount(allRejected)} refused
      </h1>
      <p className="lead">
        The {mode === 'full' ? 'whole extract' : 'changes since the extract before'}, as at {dayName(standing.asAt)}
        {standing.synthetic && '; made up for demonstration'}.
      </p>
      <section className="card" aria-labelledby="files-title">
        <h2 id="files-title" className="card-title">
          Files
        </h2>
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Table of files">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col" className="number">
                  Read
                </th>
                <th scope="col" className="number">
                  Accepted
                </th>
                <th scope="col" className="number">
                  Refused
                </th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ file, read, accepted, rejected }) => (
                <tr key={file}>
                  <th scope="row">
                    <FileName name={file} />
                  </th>
                  <td className="number">{formatCount(read)}</td>
                  <td className="number">{formatCount(accepted)}</td>
                  <td className="number">{formatCount(rejected)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className="card" aria-labelledby="refused-title">
        <h2 id="refused-title" className="card-title">
          Rows refused, and why
        </h2>
        {refused.length === 0 ? (
          <p className="govuk-body">No row was refused.</p>
        ) : (
          <div className="table-scroll" tabIndex={0} role="region" aria-label="Table of rows refused">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col">Why</th>
                  <th scope="col" className="number">
                    Rows
                  </th>
                  <th scope="col">Lines</th>
                </tr>
              </thead>
              <tbody>
                {refused.map(({ file, sentence, rows, lines }) => (
                  <tr key={`${file} ${sentence}`}>
                    <th scope="row">
                      <FileName name={file} />
                    </th>
                    <td>{sentence}</td>
                    <td className="number">{formatCount(rows)}</td>
                    <td>{linesOf(lines, rows)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p className="small after-table">The values themselves are never kept: look the lines up in the extract.</p>
      </section>
      <section className="card" aria-labelledby="faults-title">
        <h2 id="faults-title" className="card-title">
          Rows kept although something in them cannot be right
        </h2>
        {faults.length === 0 ? (
          <p className="govuk-body">None was found.</p>
        ) : (
          <div className="table-scroll" tabIndex={0} role="region" aria-label="Table of rows kept with faults">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col" className="number">
                    Rows
                  </th>
                </tr>
              </thead>
              <tbody>
                {faults.map(({ fault, sentence, rows }) => (
                  <tr key={fault}>
                    <th scope="row">{sentence}</th>
                    <td className="number">{formatCount(rows)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  )
}

/** A name that may be broken after its underscores where there is little room. */
function FileName({ name }: { name: string }) {
  return name.split(/(?<=_)/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ))
}

/** The first lines by number, and how many more there are. */
function linesOf(lines: number[], rows: number): string {
  const shown = lines.slice(0, linesShown)
  const more = rows - shown.length
  return `${shown.map(formatCount).join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`
}

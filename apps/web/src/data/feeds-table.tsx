import type { DataPage } from '@dashboard/contract'
import { dayName, periodName } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import { TinyLine } from './tiny-line.tsx'

/** How fresh each feed is, and how many rows came by month. */
export function FeedsTable({ feeds, months }: Pick<DataPage, 'feeds' | 'months'>) {
  const when = periodName(months.from, months.to)
  return (
    <section className="card" aria-labelledby="feeds-title">
      <h2 id="feeds-title" className="card-title">
        How fresh is each feed?
      </h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Table of feeds">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Feed</th>
              <th scope="col">Last supplied</th>
              <th scope="col">Due</th>
              <th scope="col">Rows by month, {when}</th>
              <th scope="col" className="number">
                Latest month
              </th>
            </tr>
          </thead>
          <tbody>
            {feeds.map(({ feed, name, suppliedAsAt, due, late, rows }) => (
              <tr key={feed}>
                <th scope="row">{name}</th>
                <td>
                  {suppliedAsAt === null ? 'Never' : `as at ${dayName(suppliedAsAt)}`}
                  {late && <strong> Late</strong>}
                </td>
                <td>{due}</td>
                <td>
                  {rows.length > 0 && (
                    <TinyLine
                      values={rows}
                      label={`${name}: from ${formatCount(rows[0] ?? 0)} to ${formatCount(rows.at(-1) ?? 0)} rows a month, at most ${formatCount(Math.max(...rows))}`}
                    />
                  )}
                </td>
                <td className="number">{rows.length > 0 ? formatCount(rows.at(-1) ?? 0) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small after-table">Feeds whose rows have no day of their own have no line.</p>
    </section>
  )
}

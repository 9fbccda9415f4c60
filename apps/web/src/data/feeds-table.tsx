import type { DataPage } from '@dashboard/contract'
import { dayName, periodName } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import { TableCard } from './table-card.tsx'
import { TinyLine } from './tiny-line.tsx'

/** How fresh each feed is, and how many rows came by month. */
export function FeedsTable({ feeds, months, withheld }: Pick<DataPage, 'feeds' | 'months' | 'withheld'>) {
  const volumes = [
    `Rows by month, ${periodName(months.from, months.to)}`,
    { name: 'Latest month', number: true as const },
  ]
  return (
    <TableCard
      id="feeds"
      title="How fresh is each feed?"
      label="Table of feeds"
      columns={['Feed', 'Last supplied', 'Due', ...(withheld ? [] : volumes)]}
      {...(!withheld && { note: 'Feeds whose rows have no day of their own have no line.' })}
    >
      {feeds.map(({ feed, name, suppliedAsAt, due, late, rows }) => (
        <tr key={feed}>
          <th scope="row">{name}</th>
          <td>
            {suppliedAsAt === null ? 'Never' : `as at ${dayName(suppliedAsAt)}`}
            {late && <strong> Late</strong>}
          </td>
          <td>{due}</td>
          {!withheld && (
            <>
              <td>
                {rows.length > 0 && (
                  <TinyLine
                    values={rows}
                    label={`${name}: from ${formatCount(rows[0] ?? 0)} to ${formatCount(rows.at(-1) ?? 0)} rows a month, at most ${formatCount(Math.max(...rows))}`}
                  />
                )}
              </td>
              <td className="number">{rows.length > 0 ? formatCount(rows.at(-1) ?? 0) : ''}</td>
            </>
          )}
        </tr>
      ))}
    </TableCard>
  )
}

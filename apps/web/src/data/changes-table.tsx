import type { LoadPage } from '@dashboard/contract'
import { formatCount } from '@dashboard/contract/value'
import { FileName } from './file-name.tsx'
import { TableCard } from './table-card.tsx'

/** What the load made of the rows that were there before, by feed. */
export function ChangesTable({ changes, mode }: Pick<LoadPage, 'changes' | 'mode'>) {
  return (
    <TableCard
      id="changes"
      title="What changed since the load before"
      label="Table of changes"
      columns={['Feed', ...['New', 'Changed', 'Removed', 'As before'].map((name) => ({ name, number: true as const }))]}
      note={mode === 'delta' ? 'Rows that these changes do not speak of stay, and are not counted here.' : ''}
      empty={changes.length === 0 ? 'The report of this load does not say.' : null}
    >
      {changes.map(({ feed, added, changed, removed, unchanged }) => (
        <tr key={feed}>
          <th scope="row">
            <FileName name={feed} />
          </th>
          <td className="number">{formatCount(added)}</td>
          <td className="number">{formatCount(changed)}</td>
          <td className="number">{formatCount(removed)}</td>
          <td className="number">{formatCount(unchanged)}</td>
        </tr>
      ))}
    </TableCard>
  )
}

import type { PaperBlock } from '@dashboard/contract'
import { writtenCell } from '@dashboard/contract/written-cell'
import { isText } from '../charts/is-text.ts'

/** A table of a paper, with what is to be known of it. */
export function PaperTable({ part }: { part: Extract<PaperBlock, { block: 'table' }> }) {
  const { id, number, title, columns, rows, notes, source, figureIds } = part
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby={`${id}-caption`}>
        <table className="table">
          <caption className="paper-caption" id={`${id}-caption`}>
            Table {number}: {title}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={isText(column.unit) ? undefined : 'number'}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${String(row[0])}-${index}`}>
                {columns.map((column, at) => {
                  const cell = writtenCell(row[at] ?? null, column, null)
                  const className = isText(column.unit) ? undefined : 'number'
                  return at === 0 ? (
                    <th key={column.id} scope="row" className={className}>
                      {cell}
                    </th>
                  ) : (
                    <td key={column.id} className={className}>
                      {cell}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="paper-notes">
        {notes.map((note) => (
          <p key={note}>{note} </p>
        ))}
        <p>
          {source} {figureIds.length > 0 && `${figureIds.length === 1 ? 'Figure' : 'Figures'} ${figureIds.join(', ')}.`}
        </p>
      </div>
    </>
  )
}

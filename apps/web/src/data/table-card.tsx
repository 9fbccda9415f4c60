import type { ReactNode } from 'react'

type Column = string | { name: string; number: true }

type Given = {
  id: string
  title: string
  /** What the table is of, for those who do not see it. */
  label: string
  columns: Column[]
  /** Its rows. */
  children: ReactNode
  note?: string
  /** What is said in place of a table without rows. */
  empty?: string | null
  className?: string
}

/** A card with one table, which scrolls by itself where there is little room. */
export function TableCard({ id, title, label, columns, children, note, empty = null, className = '' }: Given) {
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="card-title">
        {title}
      </h2>
      {empty !== null ? (
        <p className="govuk-body">{empty}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
          <table className={`table ${className}`}>
            <thead>
              <tr>
                {columns.map((column) =>
                  typeof column === 'string' ? (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ) : (
                    <th key={column.name} scope="col" className="number">
                      {column.name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
      {note && <p className="small after-table">{note}</p>}
    </section>
  )
}

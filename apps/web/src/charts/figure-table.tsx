import type { Figure } from '@dashboard/contract'
import { denominatorOf } from '@dashboard/contract/row-denominator'
import { writtenCell } from '@dashboard/contract/written-cell'
import { isText } from './is-text.ts'

/** The values of a figure, latest first where they are months. */
export function FigureTable({ figure }: { figure: Figure }) {
  const { columns, rows } = figure.table
  const byMonth = columns[0]?.unit === 'month'
  const shown = byMonth ? rows.toReversed() : rows
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={`Table: ${figure.title}`}>
      <table className="table">
        <caption className="govuk-visually-hidden">
          {figure.title}. {figure.subtitle}
        </caption>
        <thead>
          <tr>
            {columns.map(({ id, label, unit }) => (
              <th key={id} scope="col" className={isText(unit) ? undefined : 'number'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={`${String(row[0])}-${index}`}>
              {row.map((cell, at) => {
                const { id = '', unit = 'text' } = columns[at] ?? {}
                const text = writtenCell(cell, { id, unit }, denominatorOf(figure.chart, row))
                return at === 0 ? (
                  <th key={columns[at]?.id} scope="row" className={isText(unit) ? undefined : 'number'}>
                    {text}
                  </th>
                ) : (
                  <td key={columns[at]?.id} className={isText(unit) ? undefined : 'number'}>
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

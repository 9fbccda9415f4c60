import type { DataPage } from '@dashboard/contract'
import { formatValue } from '@dashboard/contract/value'
import { KpiLinks } from './kpi-links.tsx'
import { TinyLine } from './tiny-line.tsx'

/** How far the fields that KPIs depend on are filled. */
export function FieldsTable({ fields }: Pick<DataPage, 'fields'>) {
  return (
    <section className="card" aria-labelledby="fields-title">
      <h2 id="fields-title" className="card-title">
        How full are the fields that figures depend on?
      </h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Table of fields">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col" className="number">
                Filled, latest 12 months
              </th>
              <th scope="col">By month, 0% to 100%</th>
              <th scope="col">KPIs that need it</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, name, filled, low, shares, kpis }) => (
              <tr key={field}>
                <th scope="row">{name}</th>
                <td className="number">
                  {filled === null ? 'No rows' : formatValue(filled, 'proportion')}
                  {low && <strong> Low</strong>}
                </td>
                <td>
                  <TinyLine
                    values={shares}
                    most={1}
                    label={`${name}: ${filled === null ? 'no rows' : `${formatValue(filled, 'proportion')} filled`}`}
                  />
                </td>
                <td>
                  <KpiLinks kpis={kpis} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small after-table">
        Of the rows that owe a value: an open crime owes no day of closing. Below 80% is low. H4 tells more of crimes.
      </p>
    </section>
  )
}

import type { DataPage } from '@dashboard/contract'
import { formatValue } from '@dashboard/contract/value'
import { KpiLinks } from './kpi-links.tsx'
import { TableCard } from './table-card.tsx'
import { TinyLine } from './tiny-line.tsx'

/** How far the fields that KPIs depend on are filled. */
export function FieldsTable({ fields }: Pick<DataPage, 'fields'>) {
  return (
    <TableCard
      id="fields"
      title="How full are the fields that figures depend on?"
      label="Table of fields"
      columns={[
        'Field',
        { name: 'Filled, latest 12 months', number: true },
        'By month, 0% to 100%',
        'KPIs that need it',
      ]}
      note="Of the rows that owe a value: an open crime owes no day of closing. Below 80% is low. H4 tells more of crimes."
    >
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
    </TableCard>
  )
}

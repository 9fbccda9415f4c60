import type { LinkedKpi } from '@dashboard/contract'
import { Link } from 'wouter'
import { AssuranceIcon } from '../icons/assurance-icon.tsx'
import { VariationIcon } from '../icons/variation-icon.tsx'

/** The KPIs of a line and how they stand; those beyond the first few are named alone. */
export function KpiIcons({ kpis, most }: { kpis: LinkedKpi[]; most: number }) {
  if (kpis.length === 0) return <span className="small">None</span>
  const more = kpis.slice(most)
  return (
    <ul className="plan-kpis">
      {kpis.slice(0, most).map(({ id, code, shortTitle, standing }) => (
        <li key={id}>
          <Link href={`/kpis/${id}`} title={shortTitle}>
            {code}
          </Link>
          {standing && (
            <>
              <span title={standing.variation.words}>
                <VariationIcon name={standing.variation.icon} size={20} />
              </span>
              <span title={standing.assurance.words}>
                <AssuranceIcon name={standing.assurance.icon} side={standing.assurance.side} size={20} />
              </span>
              <span className="govuk-visually-hidden">
                {standing.variation.words}, {standing.assurance.words}
              </span>
            </>
          )}
        </li>
      ))}
      {more.length > 0 && <li className="small">and {more.map(({ code }) => code).join(', ')}</li>}
    </ul>
  )
}

import type { DataPage } from '@dashboard/contract'
import { Fragment } from 'react'
import { Link } from 'wouter'

type Kpis = DataPage['troubles'][number]['kpis']

/** The codes of KPIs, each leading to its page. */
export function KpiLinks({ kpis }: { kpis: Kpis }) {
  return (
    <span className="small">
      {kpis.map(({ id, code, shortTitle }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Link href={`/kpis/${id}`} title={shortTitle}>
            {code}
          </Link>
        </Fragment>
      ))}
    </span>
  )
}

import { dayName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { dataQuery } from '../call.ts'
import { FeedsTable } from '../data/feeds-table.tsx'
import { FieldsTable } from '../data/fields-table.tsx'
import { Troubles } from '../data/troubles.tsx'
import { TrustTable } from '../data/trust-table.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useMay } from '../who/who.ts'
import { useTitle } from '../use-title.ts'

/** What the figures are made from, and which of them can be trusted. */
export default function DataPage() {
  const may = useMay()
  const { data, error, refetch } = useQuery(dataQuery)
  useTitle('About the data')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { standing, title, troubles, feeds, fields, months, kpis } = data
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{title}</h1>
      <p className="lead">
        What the figures are made from, as at {dayName(standing.asAt)}.
        {may('read', 'load report') && (
          <>
            {' '}
            <Link href="/load">The load report</Link> says which rows were refused, and why.
          </>
        )}
      </p>
      <Troubles troubles={troubles} />
      <FeedsTable feeds={feeds} months={months} />
      <FieldsTable fields={fields} />
      <TrustTable kpis={kpis} />
    </>
  )
}

import type { DataPage as Data } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { dataQuery } from '../call.ts'
import { FeedsTable } from '../data/feeds-table.tsx'
import { FieldsTable } from '../data/fields-table.tsx'
import { Troubles } from '../data/troubles.tsx'
import { TrustTable } from '../data/trust-table.tsx'
import { Loads } from '../intakes/loads.tsx'
import { RecentLoads } from '../intakes/recent-loads.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useMay } from '../who/who.ts'
import { useTitle } from '../use-title.ts'

/** What the figures are made from, which of them can be trusted, and what is being loaded. Loading is there before any figures are. */
export default function DataPage() {
  const may = useMay()
  const { data, error, refetch } = useQuery(dataQuery)
  useTitle('About the data')
  return (
    <>
      {data ? <Head data={data} /> : error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />}
      {data && <StaleNotice error={error} onRetry={() => void refetch()} />}
      {may('read', 'extracts') && <Loads />}
      {data && <Checks data={data} />}
      {may('read', 'extracts') && <RecentLoads />}
    </>
  )
}

function Head({ data: { standing, title, withheld } }: { data: Data }) {
  const may = useMay()
  return (
    <>
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
      {withheld && <p className="govuk-body">{withheld}</p>}
    </>
  )
}

function Checks({ data: { troubles, feeds, fields, months, kpis, withheld } }: { data: Data }) {
  return (
    <>
      <Troubles troubles={troubles} withheld={withheld} />
      <FeedsTable feeds={feeds} months={months} withheld={withheld} />
      {!withheld && <FieldsTable fields={fields} />}
      <TrustTable kpis={kpis} />
    </>
  )
}

import type { Comparison } from '@dashboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ComparisonTable } from '../meetings/comparison-table.tsx'
import { MovementFilter, shownOf } from '../meetings/movement-filter.tsx'
import { PickMeetings } from '../meetings/pick-meetings.tsx'
import { Tally } from '../meetings/tally.tsx'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useAddress } from '../use-address.ts'
import { useTitle } from '../use-title.ts'
import { useMay } from '../who/who.ts'
import { comparisonQuery } from '../meetings/queries.ts'

/** Every KPI at one frozen meeting and at another, or now. */
export default function CompareMeetingsPage() {
  const [search, change] = useAddress()
  const asked = { from: search.get('from'), to: search.get('to') }
  const { data, error, refetch } = useQuery(comparisonQuery(asked))
  const mayReadMeetings = useMay()('read', 'meetings')
  useTitle('Compare two meetings')
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const filter = { theme: search.get('theme'), owner: search.get('owner'), show: search.get('show') }
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      {mayReadMeetings && (
        <nav aria-label="Breadcrumb" className="crumbs">
          <ol>
            <li>
              <Link href="/meetings">Meetings</Link>
            </li>
            <li aria-current="page">Compare</li>
          </ol>
        </nav>
      )}
      <h1 className="page-title">{titleOf(data)}</h1>
      <p className="lead">
        Figures as they were frozen, each beside the later one for the same months, and why it moved.
      </p>
      {data.from === null ? (
        <p className="notice">
          No meeting has frozen figures yet. Once the chair has frozen those of a meeting, they stand here beside what
          is told now.
        </p>
      ) : (
        <>
          <PickMeetings page={data} onChoose={change} />
          <section className="card meeting-tally-card" aria-label="How much moved">
            <Tally loads={data.loads} tally={data.tally} />
          </section>
          <MovementFilter movements={data.movements} filter={filter} onChoose={change} />
          <ComparisonTable page={data} movements={shownOf(data.movements, filter)} />
        </>
      )}
    </>
  )
}

function titleOf({ from, tally: { moved, kpis } }: Comparison): string {
  if (from === null) return 'No frozen figures yet'
  return `${moved} of ${kpis} figures moved`
}

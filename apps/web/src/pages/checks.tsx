import type { ChecksPage as Page } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { CheckRow } from '../checks/check-row.tsx'
import { Checks, RecordCheck } from '../checks/check-forms.tsx'
import { checksQuery } from '../checks/queries.ts'
import { Questions } from '../checks/questions.tsx'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { londonDay } from '../london-day.ts'
import { Failed, StaleNotice } from '../states/failed.tsx'
import { Loading } from '../states/loading.tsx'
import { useNamedPart } from '../use-named-part.ts'
import { useTitle } from '../use-title.ts'
import { useMay, useWho } from '../who/who.ts'

/** What the PCC's office checks: in the partner view, whoever reads it. */
export default function ChecksPage() {
  const { data, error, refetch } = useQuery(checksQuery)
  const { said, done } = useOutcome()
  const may = useMay()
  const inside = useWho()?.audience === 'restricted'
  useTitle('PCC checks')
  useNamedPart(data !== undefined)
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />
  const { standing, release, rows, checks } = data
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <h1 className="page-title">{titleOf(data)}</h1>
      <p className="lead">
        Figures as at {dayName(standing.asAt)}, targets, trend and assurance of the KPIs that the PCC’s office checks,
        with what the force says of them.
      </p>
      {inside && (
        <p className="notice">
          This page is the partner view, as the PCC’s office reads it: small counts are protected, and only what is
          released is shown.
        </p>
      )}
      <Outcome said={said} />
      <section className="card" aria-labelledby="last-check-title">
        <h2 className="card-subtitle" id="last-check-title">
          {data.last ? `Last checked on ${londonDay(data.last.check.at)}` : 'Not checked yet'}
        </h2>
        <p className="small">{lastWords(data)}</p>
        {may('write', 'checks') && <RecordCheck key={said.times} release={release} onDone={done} />}
        <Checks checks={checks} onDone={done} />
      </section>
      {rows.map((row) => (
        <CheckRow key={row.tile.kpi.id} row={row} />
      ))}
      <Questions times={said.times} onDone={done} />
    </>
  )
}

function titleOf({ rows, last }: Page): string {
  if (!last) return `${rows.length} KPIs for the PCC’s office to check`
  if (last.asAt === null) return `${rows.length} KPIs, last checked on ${londonDay(last.check.at)}`
  const changed = rows.filter(({ changes }) => changes?.some(({ what }) => what !== 'figure')).length
  const check = `the check of ${londonDay(last.check.at)}`
  if (changed === 0) return `No target, trend or assurance has changed since ${check}`
  return `${changed} of ${rows.length} KPIs ${changed === 1 ? 'stands' : 'stand'} otherwise than at ${check}`
}

function lastWords({ last }: Page): string {
  if (!last) return 'Once the PCC’s office has recorded a check, this page tells what has changed since.'
  if (last.asAt === null)
    return 'The figures that were checked then have been withdrawn since, so that nothing is compared with them.'
  return `It saw figures as at ${dayName(last.asAt)}. Then and now are held against the targets of now.`
}

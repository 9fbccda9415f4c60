import type { KpiComments } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Outcome, useOutcome } from '../forms/outcome.tsx'
import { PartFailed } from '../states/part-failed.tsx'
import { useAddress } from '../use-address.ts'
import { useNamedPart } from '../use-named-part.ts'
import { useMay, useWho } from '../who/who.ts'
import { CommentEntry } from './comment-entry.tsx'
import { StateBadge } from './comment-text.tsx'
import { kpiCommentsQuery } from './queries.ts'

/** What the force says of a KPI, beside its chart: of the month of the figures, or of another that is chosen. */
export function Commentary({ kpi }: { kpi: string }) {
  const { data, error, refetch } = useQuery(kpiCommentsQuery(kpi))
  const { said, done } = useOutcome()
  useNamedPart(data !== undefined && location.hash === '#commentary')
  if (!data && !error) return null
  return (
    <section className="card commentary" id="commentary" aria-labelledby="commentary-title">
      {data ? (
        <Contents data={data} said={<Outcome said={said} />} times={said.times} onDone={done} />
      ) : (
        <h2 className="card-title" id="commentary-title">
          Commentary
        </h2>
      )}
      <PartFailed
        error={error}
        shown={data !== undefined}
        words={{ stale: 'These may no longer be all of them.', none: 'It cannot be shown.' }}
        onRetry={() => void refetch()}
      />
    </section>
  )
}

type Props = {
  data: KpiComments
  said: ReactNode
  /** How often something has been recorded here: a form begins anew each time. */
  times: number
  onDone: (words: string) => Promise<void>
}

function Contents({ data: { kpi, due, months, comments }, said, times, onDone }: Props) {
  const [address, change] = useAddress()
  const inside = useWho()?.audience === 'restricted'
  const may = useMay()
  const offered = inside ? months : comments.map(({ month }) => month)
  const first = inside ? due : (offered[0] ?? due)
  const month = offered.find((each) => each === address.get('comment')) ?? first
  const comment = comments.find((each) => each.month === month) ?? null
  const written = new Set(comments.map((each) => each.month))
  return (
    <>
      <div className="commentary-head">
        <h2 className="card-title" id="commentary-title">
          Commentary
        </h2>
        {comment && inside && <StateBadge now={comment.now} />}
      </div>
      <p className="small">
        {kpi.owner}, on {monthName(month)}. <Link href={`/comments?month=${month}`}>All comments on that month</Link>
      </p>
      {said}
      {!comment && <p className="commentary-none">{nothing(month, inside, may('write', 'comments'))}</p>}
      <CommentEntry key={`${month} ${times}`} kpi={kpi} month={month} comment={comment} onDone={onDone} />
      {offered.length > 1 && (
        <div className="govuk-form-group commentary-month">
          <label className="govuk-label" htmlFor="commentary-month">
            Comment on
          </label>
          <select
            className="govuk-select"
            id="commentary-month"
            value={month}
            onChange={({ target }) => change({ comment: target.value === first ? null : target.value })}
          >
            {offered.map((each) => (
              <option key={each} value={each}>
                {monthName(each)}
                {inside && !written.has(each) && ' (none)'}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}

function nothing(month: string, inside: boolean, mayWrite: boolean): string {
  if (!inside) return 'The force has released no comment on this KPI.'
  const none = `Nobody has commented on ${monthName(month)} yet.`
  return mayWrite ? `${none} Say what happened, why, and what comes next.` : `${none} The owner of the KPI writes here.`
}

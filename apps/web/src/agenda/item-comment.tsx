import type { AgendaItem } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { CommentText, StateBadge, Warning } from '../comments/comment-text.tsx'
import { kpiCommentsQuery } from '../comments/queries.ts'
import { useMay } from '../who/who.ts'

/** What the KPI's owner says of the last month that the meeting discusses. */
export function ItemComment({ kpi, month }: { kpi: AgendaItem['kpis'][number]; month: string }) {
  const { data, error } = useQuery(kpiCommentsQuery(kpi.id))
  const mayWrite = useMay()('write', 'comments')
  const comment = data?.comments.find((each) => each.month === month)
  return (
    <section aria-label={`Commentary on ${kpi.code}`}>
      <div className="commentary-head">
        <h4 className="card-subtitle">Commentary</h4>
        {comment && <StateBadge now={comment.now} />}
      </div>
      {error && <p role="alert">It cannot be shown. {error.message}</p>}
      {comment && (
        <>
          <Warning warning={comment.warning} />
          <CommentText version={comment.now} />
        </>
      )}
      {data && !comment && <p>Nobody has commented on {monthName(month)} yet.</p>}
      <p className="small agenda-way">
        <Link href={`/kpis/${kpi.id}?comment=${month}#commentary`}>
          {mayWrite ? (comment ? 'Change, approve, or see earlier versions' : 'Write the comment') : 'All comments'}{' '}
          <span className="govuk-visually-hidden">on {kpi.code}</span>
        </Link>
      </p>
    </section>
  )
}

import type { Comment } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { AudienceOfText } from '../texts/audience-of-text.tsx'
import { londonDay } from '../london-day.ts'
import { useMay, useWho } from '../who/who.ts'
import { ApproveForm } from './approve-form.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentText, Warning } from './comment-text.tsx'
import { History } from './history.tsx'

type Props = { comment: Comment; onDone: (words: string) => Promise<void> }

/** A comment with who wrote it, who reads it, and what may be done with it. */
export function CommentEntry({ comment, onDone }: Props) {
  const may = useMay()
  const inside = useWho()?.audience === 'restricted'
  const { id, kpi, month, now, warning, released, releaseRefusal } = comment
  const text = {
    subject: 'comment' as const,
    id,
    version: now.version,
    of: `comment on ${kpi.code}, ${monthName(month)}`,
    refusal: releaseRefusal,
  }
  return (
    <>
      <Warning warning={warning} />
      <CommentText version={now} />
      {inside && (
        <p className="small">
          Version {now.version}, {now.state === 'approved' ? 'approved' : 'written'} by {now.by} on {londonDay(now.at)}.
        </p>
      )}
      <AudienceOfText text={text} released={released} onDone={onDone} />
      <div className="target-changes">
        {now.state === 'submitted' && may('write', 'comment approvals') && (
          <ApproveForm comment={comment} onDone={onDone} />
        )}
        {may('write', 'comments') && (
          <CommentForm key={`${month} ${kpi.id}`} kpi={kpi} month={month} comment={comment} onDone={onDone} />
        )}
        <History comment={comment} onDone={onDone} />
      </div>
    </>
  )
}

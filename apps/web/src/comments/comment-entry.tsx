import type { Comment } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { londonDay } from '../london-day.ts'
import { AudienceOfText } from '../texts/audience-of-text.tsx'
import { useMay, useWho } from '../who/who.ts'
import { ApproveForm } from './approve-form.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentText, Warning } from './comment-text.tsx'
import { History } from './history.tsx'

type Done = { onDone: (words: string) => Promise<void> }
type Props = Done & {
  kpi: { id: string; code: string }
  month: string
  /** Null where nothing has been written of that month. The form stays the same one when that changes while somebody writes. */
  comment: Comment | null
}

/** A comment, or the way to write it, and what else may be done with it. */
export function CommentEntry({ kpi, month, comment, onDone }: Props) {
  const may = useMay()
  return (
    <>
      {comment && <Written comment={comment} onDone={onDone} />}
      <div className="target-changes">
        {comment?.now.state === 'submitted' && may('write', 'comment approvals') && (
          <ApproveForm comment={comment} onDone={onDone} />
        )}
        {may('write', 'comments') && <CommentForm kpi={kpi} month={month} comment={comment} onDone={onDone} />}
        {comment && <History comment={comment} onDone={onDone} />}
      </div>
    </>
  )
}

/** The text with who wrote it and who reads it. */
function Written({ comment, onDone }: { comment: Comment } & Done) {
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
    </>
  )
}

import type { Comment, CommentVersion } from '@dashboard/contract'
import { londonDay } from '../london-day.ts'
import { parts, states } from './words.ts'

/** Where a comment stands, in a word. */
export function StateBadge({ now: { state, at } }: { now: CommentVersion }) {
  return (
    <span className={`comment-state comment-${state}`}>
      {states[state]}
      {state === 'approved' && ` ${londonDay(at)}`}
    </span>
  )
}

/** The three parts of a comment. */
export function CommentText({ version }: { version: CommentVersion }) {
  return (
    <dl className="comment-text">
      {Object.entries(parts).map(([name, title]) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>{version[name as keyof typeof parts] || <span className="small">Not written yet.</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

/** That a comment claims a change which its chart does not find: a hint, nothing more. */
export function Warning({ warning }: Pick<Comment, 'warning'>) {
  if (!warning) return null
  return (
    <p className="comment-warning">
      <strong>Check the wording.</strong> {warning}
    </p>
  )
}

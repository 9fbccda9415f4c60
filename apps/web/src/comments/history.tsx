import type { Comment, CommentVersion } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { FoldedForm } from '../forms/folded-form.tsx'
import { londonDay, londonTime } from '../london-day.ts'
import { useMay } from '../who/who.ts'
import { CommentText } from './comment-text.tsx'
import { states } from './words.ts'

type Props = { comment: Comment; onDone: (words: string) => Promise<void> }

/** The versions before the latest, each of which can be put back as the next one. */
export function History({ comment, onDone }: Props) {
  const may = useMay()
  const { earlier } = comment
  if (earlier.length === 0) return null
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {earlier.length === 1 ? 'One earlier version' : `${earlier.length} earlier versions`}
        </span>
      </summary>
      <ul className="comment-versions">
        {earlier.map((version) => (
          <li key={version.version}>
            <p className="small">
              Version {version.version}: {states[version.state].toLowerCase()} by {version.by} on{' '}
              {londonDay(version.at)} at {londonTime(version.at)}.
            </p>
            <CommentText version={version} />
            {may('write', 'comments') && <PutBack comment={comment} version={version} onDone={onDone} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

function PutBack({ comment: { id, kpi, month, now }, version, onDone }: Props & { version: CommentVersion }) {
  const { whatHappened, why, whatNext, state } = version
  const draft = state === 'draft'
  const body = { version: now.version, state: draft ? 'draft' : 'submitted', whatHappened, why, whatNext }
  return (
    <FoldedForm
      name={`put-back-${id}-${version.version}`}
      title={`Put version ${version.version} back`}
      of={`${kpi.code}, ${monthName(month)}`}
      action={`Put version ${version.version} back`}
      busyAction="Recording …"
      send={async () => record(addressOf(paths.comment, kpi.id, month), body)}
      onDone={async () => onDone(`Version ${version.version} is put back, as version ${now.version + 1}.`)}
    >
      {() => (
        <p>
          Its words follow as version {now.version + 1}, {draft ? 'a draft' : 'submitted to the chair'}. Nothing is
          deleted.
        </p>
      )}
    </FoldedForm>
  )
}

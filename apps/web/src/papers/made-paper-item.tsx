import type { MadePaper } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { dayName } from '@dashboard/contract/month'
import { Link } from 'wouter'
import { addressOf } from '../call.ts'
import { bytesName } from '../intakes/bytes-name.ts'
import { londonDay, londonTime } from '../london-day.ts'
import { formats, states } from './words.ts'

/** A paper that was asked for: how far it is, its files, or what holds it. */
export function MadePaperItem({ paper }: { paper: MadePaper }) {
  const { id, title, meeting, asAt, state, sentence, asked, endedAt, files } = paper
  return (
    <li id={`paper-${id}`}>
      <div className="made-head">
        <h3 className="card-subtitle">
          {state === 'made' ? <Link href={`/papers/${id}/print`}>{title}</Link> : title}
        </h3>
        <p className={`made-state made-state-${state}`}>{states[state]}</p>
      </div>
      <p className="small">
        {meeting ? `${meeting.title}, frozen figures` : 'Figures in force when it was made,'}
        {asAt && ` as at ${dayName(asAt)}`}. Asked for by {asked.by}, {londonDay(asked.at)} at {londonTime(asked.at)}.
      </p>
      {endedAt === null && <UnderWay paper={paper} />}
      {state !== 'made' && endedAt !== null && <p className="made-sentence">{sentence}</p>}
      {state === 'held' && <Faults paper={paper} />}
      {files.length > 0 && (
        <ul className="made-files">
          {files.map(({ format, fileName, bytes, sha256 }) => (
            <li key={format}>
              <a href={addressOf(paths.paperFile, id, format)} download={fileName} title={`SHA-256 ${sha256}`}>
                {formats[format]} <span className="govuk-visually-hidden">of {title}</span>
              </a>{' '}
              <span className="small">{bytesName(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function UnderWay({ paper: { title, done, of, sentence } }: { paper: MadePaper }) {
  return (
    <p className="made-progress">
      <progress value={done} max={Math.max(of, 1)} aria-label={`How far ${title} is`} /> {done} of {of}. {sentence}
    </p>
  )
}

function Faults({ paper: { template, meeting, faults } }: { paper: MadePaper }) {
  const address = `/papers/templates/${template.id}${meeting ? `?meeting=${meeting.id}` : ''}`
  return (
    <ul className="made-faults">
      {(faults ?? []).map(({ block, sentence }) => (
        <li key={`${block} ${sentence}`}>
          <Link href={block === null ? address : `${address}#part-${block}`}>{sentence}</Link>
        </li>
      ))}
    </ul>
  )
}

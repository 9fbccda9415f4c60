import type { RecordedTarget } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'
import { ConfirmForm, WithdrawForm } from './change-forms.tsx'

type Props = { kpiId: string; target: RecordedTarget; now: boolean; onDone: (words: string) => Promise<void> }

/** A target in force, with what is known of it and what may be done. */
export function TargetEntry({ kpiId, target, now, onDone }: Props) {
  const may = useMay()
  const { id, status, words } = target
  const change = { kpiId, targetId: id, of: `${words}, ${monthsOf(target)}` }
  return (
    <li className="target-entry">
      <h3 className="card-subtitle">
        {words}
        {status === 'placeholder' && ' [P] placeholder'}
        <span className="unit">
          {' '}
          {monthsOf(target)}
          {now && ', in force now'}
        </span>
      </h3>
      <TargetAbout target={target} />
      {may('write', 'targets') && (
        <div className="target-changes">
          {status === 'placeholder' && (
            <ConfirmForm {...change} onDone={async () => onDone(`Confirmed: ${words}, ${monthsOf(target)}.`)} />
          )}
          <WithdrawForm {...change} onDone={async () => onDone(`Withdrawn: ${words}, ${monthsOf(target)}.`)} />
        </div>
      )}
    </li>
  )
}

const endings = {
  mistake: 'Withdrawn',
  confirmed: 'Confirmed, and followed by the confirmed target,',
  replaced: 'Replaced by an extract',
}

/** A target that was withdrawn, with who did so, and why. */
export function PastEntry({ target }: { target: RecordedTarget }) {
  const { words, status, withdrawn } = target
  if (!withdrawn) return null
  const { as, by, at, reason } = withdrawn
  return (
    <li className="target-entry">
      <h3 className="target-past">
        {words}
        {status === 'placeholder' && ' [P] placeholder'}
        <span className="unit"> {monthsOf(target)}</span>
      </h3>
      <TargetAbout target={target} />
      <p className="small">
        {endings[as]} by {by} on {londonDay(at)}: {reason}
      </p>
    </li>
  )
}

function TargetAbout({ target: { source, owner, recorded } }: { target: RecordedTarget }) {
  return (
    <p className="small">
      Source: {source}. Owner: {owner}.{' '}
      {recorded
        ? `Set by ${recorded.by} on ${londonDay(recorded.at)}: ${recorded.reason}`
        : 'It came in a file of targets.'}
    </p>
  )
}

/** `from April 2014 on`, `April 2014 to March 2026`. */
export function monthsOf({ from, until }: Pick<RecordedTarget, 'from' | 'until'>): string {
  return until ? `${monthName(from)} to ${monthName(until)}` : `from ${monthName(from)} on`
}

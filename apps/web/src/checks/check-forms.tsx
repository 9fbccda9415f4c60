import type { ChecksPage, PccCheck } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'

type Done = { onDone: (words: string) => Promise<void> }

/** Records that the figures on the page have been checked. */
export function RecordCheck({ release, onDone }: Pick<ChecksPage, 'release'> & Done) {
  return (
    <FoldedForm
      name={`check-${release}`}
      title="Record that you have checked these figures"
      action="Record the check"
      busyAction="Recording …"
      send={async () => record(paths.checks, { release })}
      onDone={async () =>
        onDone('Recorded: the figures are checked. From now on this page tells what has changed since.')
      }
    >
      {() => <p>The day is recorded, and which figures these are. Both the force and the panel see it.</p>}
    </FoldedForm>
  )
}

/** Every check there was, and the way to withdraw one recorded by mistake. */
export function Checks({ checks, onDone }: Pick<ChecksPage, 'checks'> & Done) {
  const may = useMay()
  if (checks.length === 0) return null
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {checks.length === 1 ? 'One check so far' : `${checks.length} checks so far`}
        </span>
      </summary>
      <ul className="target-entries">
        {checks.map((check) => (
          <li key={check.id} className="target-entry">
            <p className="small">
              Checked by {check.by} on {londonDay(check.at)}.
              {check.withdrawn &&
                ` Withdrawn by ${check.withdrawn.by} on ${londonDay(check.withdrawn.at)}: ${check.withdrawn.reason}`}
            </p>
            {!check.withdrawn && may('write', 'checks') && <WithdrawCheck check={check} onDone={onDone} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

function WithdrawCheck({ check: { id, at }, onDone }: { check: PccCheck } & Done) {
  return (
    <FoldedForm
      name={`withdraw-check-${id}`}
      title="Withdraw"
      of={`the check of ${londonDay(at)}`}
      action="Withdraw the check"
      busyAction="Withdrawing …"
      send={async ({ reason }) => record(addressOf(paths.checkWithdrawal, id), { reason })}
      onDone={async () => onDone(`Withdrawn: the check of ${londonDay(at)}.`)}
    >
      {(field) => <TextArea {...field('reason')} label="Why it is withdrawn" hint="No names of people." />}
    </FoldedForm>
  )
}

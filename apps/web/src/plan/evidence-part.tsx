import type { PlanEvidence, PlanLinePage } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { DayField, TextArea, TextField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'

type Props = { page: PlanLinePage; times: number; onDone: (words: string) => Promise<void> }

/** What shows that a line is being done: to read, to add to, to withdraw. */
export function EvidencePart({ page: { line, evidence }, times, onDone }: Props) {
  const may = useMay()
  return (
    <section className="card" aria-labelledby="evidence-title">
      <h2 id="evidence-title" className="card-title">
        Evidence
      </h2>
      {evidence.length === 0 && <p>None is recorded yet.</p>}
      <ul className="plan-entries">
        {evidence.map((each) => (
          <li key={each.id}>
            <Entry evidence={each} />
            {may('write', 'plan') && !each.withdrawn && (
              <WithdrawForm lineId={line.id} evidence={each} onDone={onDone} />
            )}
          </li>
        ))}
      </ul>
      {may('write', 'plan') && (
        <FoldedForm
          key={times}
          name={`plan-evidence-${line.id}`}
          title="Add evidence"
          action="Add the evidence"
          busyAction="Adding …"
          send={async ({ label, on, reference }) =>
            record(addressOf(paths.planEvidence, line.id), { label, on, reference })
          }
          onDone={async () => onDone('The evidence was added.')}
        >
          {(field) => (
            <>
              <TextField {...field('label')} label="What it is" hint="Such as Policy, version 4." />
              <DayField {...field('on')} label="The day that it bears" />
              <TextField
                {...field('reference')}
                label="Where it is"
                hint="An address that begins with https://, or the folder or paper."
              />
            </>
          )}
        </FoldedForm>
      )}
    </section>
  )
}

function Entry({ evidence: { label, on, reference, recordedBy, recordedAt, withdrawn } }: { evidence: PlanEvidence }) {
  const name = `${label}, ${dayName(on)}`
  return (
    <>
      <p className={withdrawn ? 'plan-entry-past' : 'plan-entry'}>
        {reference.startsWith('https://') && !withdrawn ? (
          <a href={reference} rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </p>
      <p className="small">
        {reference}. Recorded by {recordedBy} on {londonDay(recordedAt)}.
        {withdrawn && ` Withdrawn by ${withdrawn.by} on ${londonDay(withdrawn.at)}: ${withdrawn.reason}`}
      </p>
    </>
  )
}

type WithdrawProps = { lineId: string; evidence: PlanEvidence; onDone: Props['onDone'] }

function WithdrawForm({ lineId, evidence: { id, label }, onDone }: WithdrawProps) {
  return (
    <FoldedForm
      name={`withdraw-${id}`}
      title="Withdraw"
      of={label}
      action="Withdraw the evidence"
      busyAction="Withdrawing …"
      send={async ({ reason }) => record(addressOf(paths.planEvidenceWithdrawal, lineId, id), { reason })}
      onDone={async () => onDone(`Withdrawn: ${label}.`)}
    >
      {(field) => <TextArea {...field('reason')} label="Why it no longer holds" hint="No names of people." />}
    </FoldedForm>
  )
}

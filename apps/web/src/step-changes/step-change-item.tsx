import type { StepChange } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { londonDay } from '../london-day.ts'
import { useMay } from '../who/who.ts'
import { WithdrawForm } from './withdraw-form.tsx'

type Props = { kpi: string; stepChange: StepChange; onWithdrawn: () => Promise<void> }

/** What was recorded, by whom, when and why; withdrawn, that as well. */
export function StepChangeItem({ kpi, stepChange, onWithdrawn }: Props) {
  const may = useMay()
  const { month, label, reason, recordedBy, recordedAt, withdrawn } = stepChange
  return (
    <li className={withdrawn ? 'step-change step-change-withdrawn' : 'step-change'}>
      <h3>
        {withdrawn && 'Withdrawn: '}
        {label}, from {monthName(month)}
      </h3>
      <p>{reason}</p>
      <p className="small">
        Recorded by {recordedBy} on {londonDay(recordedAt)}.
      </p>
      {withdrawn && (
        <p className="small">
          Withdrawn by {withdrawn.by} on {londonDay(withdrawn.at)}: {withdrawn.reason}
        </p>
      )}
      {!withdrawn && may('write', 'step changes') && (
        <WithdrawForm kpi={kpi} stepChange={stepChange} onWithdrawn={onWithdrawn} />
      )}
    </li>
  )
}

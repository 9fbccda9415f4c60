import type { PlanLine } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { noStatus, statusWords } from '@dashboard/contract/plan-words'
import { PlanStatusIcon } from '../icons/plan-status-icon.tsx'

/** Where a line stands, and why its owner says so. */
export function Status({ line: { status, reason, completedOn } }: { line: PlanLine }) {
  return (
    <>
      <p className="plan-status">
        <PlanStatusIcon status={status} />
        {status ? statusWords[status] : noStatus}
      </p>
      {reason && <p className="plan-reason">{reason}</p>}
      {completedOn && <p className="small">Done on {dayName(completedOn)}</p>}
    </>
  )
}

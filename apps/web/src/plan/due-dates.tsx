import type { PlanLine } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'
import { movedWords } from '@dashboard/contract/plan-words'

/** The day by which a line is due, under every day that it was due before. */
export function DueDates({ line: { dueOn, dueStatus, earlierDueOn } }: { line: PlanLine }) {
  if (!dueOn && earlierDueOn.length === 0) return <span className="small">No date known</span>
  return (
    <ol className="plan-dates">
      {earlierDueOn.map((day, index) => (
        <li key={`${index} ${day}`}>
          <span className="govuk-visually-hidden">Earlier date: </span>
          <s>{dayName(day)}</s>
        </li>
      ))}
      <li>
        <strong>{dueOn ? dayName(dueOn) : 'No date now'}</strong>
      </li>
      {dueStatus === 'unverified' && <li className="small">Date not yet verified</li>}
      {earlierDueOn.length > 0 && <li className="small">{movedWords(earlierDueOn)}</li>}
    </ol>
  )
}

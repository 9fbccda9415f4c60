import type { Action } from '@dashboard/contract'
import { dayName } from '@dashboard/contract/month'

/** When it is due; a date that was moved stays beside the one that holds. */
export function Due({ action: { dueOn, firstDueOn } }: { action: Pick<Action, 'dueOn' | 'firstDueOn'> }) {
  if (dueOn === firstDueOn) return <strong>{dayName(dueOn)}</strong>
  return (
    <>
      <s className="action-moved">
        <span className="govuk-visually-hidden">first agreed: </span>
        {dayName(firstDueOn)}
      </s>{' '}
      <strong>{dayName(dueOn)}</strong>
    </>
  )
}

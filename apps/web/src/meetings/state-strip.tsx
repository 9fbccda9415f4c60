import type { MeetingState } from '@dashboard/contract'
import { states } from './words.ts'

/** The three states in their order, and in which the meeting is. */
export function StateStrip({ state }: { state: MeetingState }) {
  return (
    <ol className="meeting-states">
      {(['draft', 'frozen', 'closed'] as const).map((each, index) => (
        <li key={each} aria-current={each === state ? 'step' : undefined}>
          <strong>
            {index + 1} {states[each].name}
          </strong>
          <p className="small">{states[each].means}</p>
        </li>
      ))}
    </ol>
  )
}

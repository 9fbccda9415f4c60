import type { Intake } from '@dashboard/contract'
import { outcomeMarks, stateWords } from './words.ts'

/** How a load ended: mark, word and, where there is more to say, the sentence. */
export function OutcomeWords({ intake: { state, sentence } }: { intake: Intake }) {
  return (
    <>
      <strong className="intake-outcome">
        <span aria-hidden="true">{outcomeMarks[state]}</span> {stateWords[state]}
      </strong>{' '}
      {state !== 'committed' && sentence}
    </>
  )
}

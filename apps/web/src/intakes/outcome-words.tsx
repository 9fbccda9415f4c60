import type { Intake } from '@dashboard/contract'
import { outcomeMarks, stateWords } from './words.ts'

/** How a load ended: mark, word and, where there is more to say, the sentence. */
export function OutcomeWords({ intake: { state, sentence } }: { intake: Intake }) {
  const more = state === 'committed' ? null : sentence
  return (
    <>
      <strong>
        <span aria-hidden="true">{outcomeMarks[state]}</span> {stateWords[state]}
        {more ? ':' : '.'}
      </strong>{' '}
      {more}
    </>
  )
}

import type { Meeting } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { FoldedForm } from '../forms/folded-form.tsx'

type Props = { meeting: Meeting; onDone: (words: string) => Promise<void> }

/** Fixes the figures of a meeting, for the chair. */
export function FreezeForm({ meeting, onDone }: Props) {
  return (
    <FoldedForm
      name={`freeze-${meeting.id}`}
      title="Freeze the figures"
      of={`of ${meeting.title}`}
      action="Freeze the figures"
      busyAction="Freezing …"
      send={async () => record(addressOf(paths.meetingFreeze, meeting.id), {})}
      onDone={async () => onDone('The figures are frozen: this meeting shows them as they are now, for good.')}
    >
      {() => (
        <p className="meeting-text">
          Freezing stores every figure for each audience with its definition, target and load. It cannot be undone.
        </p>
      )}
    </FoldedForm>
  )
}

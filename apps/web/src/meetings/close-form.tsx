import type { Meeting } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { fieldsOf, linesOf } from './words.ts'

type Props = { meeting: Meeting; onDone: (words: string) => Promise<void> }

/** Ends a frozen meeting with what came of it, for the chair. */
export function CloseForm({ meeting, onDone }: Props) {
  const { decisions, notes } = fieldsOf(meeting)
  return (
    <FoldedForm
      name={`close-${meeting.id}`}
      title="Close the meeting"
      of={meeting.title}
      action="Close the meeting"
      busyAction="Closing …"
      send={async (fields) =>
        record(addressOf(paths.meetingClose, meeting.id), {
          version: meeting.version,
          decisions: linesOf(fields['decisions']),
          notes: fields['notes'] ?? '',
        })
      }
      onDone={async () => onDone('The meeting is closed: its decisions and notes are kept as they are.')}
    >
      {(field) => (
        <>
          <p className="govuk-body">Nothing more is written of a closed meeting. It cannot be undone.</p>
          <TextArea
            {...field('decisions')}
            initial={field('decisions').initial ?? decisions}
            label="Decisions"
            hint="One to a line. No names of people."
          />
          <TextArea
            {...field('notes')}
            initial={field('notes').initial ?? notes}
            label="Notes"
            hint="No names of people."
          />
        </>
      )}
    </FoldedForm>
  )
}

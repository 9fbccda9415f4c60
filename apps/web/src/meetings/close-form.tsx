import type { Meeting } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { Conflict } from '../forms/conflict.tsx'
import { TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { fieldNames, fieldsOf, latestOf, linesOf } from './words.ts'

const outcomeNames = { decisions: fieldNames.decisions, notes: fieldNames.notes }

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
          version: Number(fields['version']),
          decisions: linesOf(fields['decisions']),
          notes: fields['notes'] ?? '',
        })
      }
      onDone={async () => onDone('The meeting is closed: its decisions and notes are kept as they are.')}
    >
      {(field, form) => (
        <>
          <Conflict form={form} labels={outcomeNames} latest={latestOf(meeting)} />
          <p className="meeting-text">Nothing more is written of a closed meeting. It cannot be undone.</p>
          <TextArea
            {...field('decisions')}
            initial={field('decisions').initial ?? decisions}
            label={fieldNames.decisions}
            hint="One to a line. No names of people."
          />
          <TextArea
            {...field('notes')}
            initial={field('notes').initial ?? notes}
            label={fieldNames.notes}
            hint="No names of people."
          />
        </>
      )}
    </FoldedForm>
  )
}

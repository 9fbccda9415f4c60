import type { Meeting } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { Conflict } from '../forms/conflict.tsx'
import { TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { Details, detailsOf } from './details.tsx'
import { fieldNames, fieldsOf, latestOf, linesOf } from './words.ts'

type Props = { meeting: Meeting; asAt: string; onDone: (words: string) => Promise<void> }

/** A new version of what is written of a meeting. */
export function ChangeForm({ meeting, asAt, onDone }: Props) {
  const initial = fieldsOf(meeting)
  return (
    <FoldedForm
      name={`meeting-${meeting.id}`}
      title="Change the details"
      of={meeting.title}
      action="Save"
      busyAction="Saving …"
      send={async (fields) =>
        record(addressOf(paths.meetingVersions, meeting.id), {
          ...detailsOf(fields),
          decisions: linesOf(fields['decisions']),
          notes: fields['notes'] ?? '',
          version: Number(fields['version']),
        })
      }
      onDone={async () => onDone('The details are saved.')}
    >
      {(field, form) => (
        <>
          <Conflict form={form} labels={fieldNames} latest={latestOf(meeting)} />
          <Details field={field} asAt={asAt} initial={initial} />
          <TextArea
            {...field('decisions')}
            initial={field('decisions').initial ?? initial.decisions}
            label={fieldNames.decisions}
            hint="One to a line. No names of people."
          />
          <TextArea
            {...field('notes')}
            initial={field('notes').initial ?? initial.notes}
            label={fieldNames.notes}
            hint="No names of people."
          />
        </>
      )}
    </FoldedForm>
  )
}

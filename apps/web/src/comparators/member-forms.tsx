import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { Choice, TextArea, TextField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'

const official = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No, it is a regional comparator' },
]

/** A force that this one is to be shown beside; figures are held of the `others`. */
export function AddForm({ others, onAdded }: { others: string[]; onAdded: () => Promise<void> }) {
  return (
    <FoldedForm
      name="group"
      title="Add a force"
      action="Add the force"
      busyAction="Adding …"
      send={async ({ force, official: listed, source, reason }) =>
        record(paths.groupMembers, { force, official: listed ? listed === 'yes' : null, source, reason })
      }
      onDone={onAdded}
    >
      {(field) => (
        <>
          <TextField
            {...field('force')}
            label="Force"
            hint={`Figures are held of ${new Intl.ListFormat('en-GB').format(others)}.`}
          />
          <Choice
            {...field('official')}
            label="Does the official list of most similar forces name it?"
            options={official}
          />
          <TextField
            {...field('source')}
            label="Source"
            hint="Where that stands, such as HMICFRS, most similar groups, 2026."
          />
          <TextArea {...field('reason')} label="Why it is added" hint="No names of people." />
        </>
      )}
    </FoldedForm>
  )
}

/** Why a force leaves the group. */
export function RemoveForm({ id, force, onRemoved }: { id: string; force: string; onRemoved: () => Promise<void> }) {
  return (
    <FoldedForm
      name={`remove-${id}`}
      title="Remove"
      of={force}
      action="Remove the force"
      busyAction="Removing …"
      send={async ({ reason }) => record(addressOf(paths.groupRemoval, id), { reason })}
      onDone={onRemoved}
    >
      {(field) => (
        <>
          <TextArea {...field('reason')} label="Why it is removed" hint="No names of people." />
        </>
      )}
    </FoldedForm>
  )
}

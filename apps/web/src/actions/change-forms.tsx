import type { ActionPage } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { Conflict } from '../forms/conflict.tsx'
import { Choice, DayField, TextArea, TextField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { ContentFields, contentOf, fieldsOf, labels } from './content-fields.tsx'

type Props = { page: ActionPage; onDone: (words: string) => Promise<void> }

/** A new version of what an action says. */
export function ChangeForm({ page: { action, versions, options, today }, onDone }: Props) {
  const [latest] = versions
  const now = fieldsOf(action)
  return (
    <FoldedForm
      name={`action-${action.id}`}
      title="Change"
      of={action.title}
      action="Save as a new version"
      busyAction="Saving …"
      send={async ({ version, ...fields }) =>
        record(addressOf(paths.actionChange, action.id), { ...contentOf(fields), version: Number(version) })
      }
      onDone={async () => onDone('Saved as a new version. The one before stays below.')}
    >
      {(field, form) => (
        <>
          <Conflict form={form} labels={labels} latest={latest ? { ...latest, fields: now } : null} />
          <ContentFields field={field} initial={now} options={options} today={today} />
        </>
      )}
    </FoldedForm>
  )
}

const updateLabels = { status: 'How it stands', on: 'Day', words: 'What there is to say', evidence: 'Evidence' }

/** How an action goes, or that it is done. */
export function UpdateForm({ page: { action, updates, options, today }, onDone }: Props) {
  const [latest] = updates
  const last = latest && {
    version: latest.number,
    by: latest.by,
    at: latest.at,
    fields: { status: latest.status.id, on: latest.on, words: latest.words, evidence: latest.evidence ?? '' },
  }
  return (
    <FoldedForm
      name={`action-update-${action.id}`}
      title={action.open ? 'Add an update, or close it' : 'Add an update, or open it again'}
      of={action.title}
      action="Add the update"
      busyAction="Adding …"
      send={async ({ version, status, on, words, evidence = '' }) =>
        record(addressOf(paths.actionUpdates, action.id), {
          updates: Number(version),
          status,
          on,
          words,
          evidence: evidence.trim() || null,
        })
      }
      onDone={async () => onDone('The update is added.')}
    >
      {(field, form) => (
        <>
          <Conflict form={form} labels={updateLabels} latest={last ?? null} />
          <Choice
            {...field('status')}
            label={updateLabels.status}
            options={options.statuses.map(({ id, title }) => ({ value: id, words: title }))}
          />
          <DayField
            {...field('on')}
            initial={field('on').initial ?? today}
            label={updateLabels.on}
            hint="When it was so: of what is done, the day on which it was."
          />
          <TextArea {...field('words')} label={updateLabels.words} hint="No names of people." />
          <TextField {...field('evidence')} label={updateLabels.evidence} hint="A link. Needed of what is done." />
        </>
      )}
    </FoldedForm>
  )
}

/** Undoes changes: the version before, as a new one. */
export function ReturnForm({ page: { action, versions }, to, onDone }: Props & { to: number }) {
  const [latest] = versions
  return (
    <FoldedForm
      name={`action-return-${action.id}-${to}`}
      title={`Go back to version ${to}`}
      of={action.title}
      action={`Say again what version ${to} said`}
      busyAction="Saving …"
      send={async () => record(addressOf(paths.actionReturn, action.id), { version: latest?.version ?? 0, to })}
      onDone={async () => onDone(`A new version says what version ${to} said.`)}
    >
      {() => <p className="small">Nothing is deleted: what was written since stays below.</p>}
    </FoldedForm>
  )
}

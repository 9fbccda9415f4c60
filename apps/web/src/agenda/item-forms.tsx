import type { Agenda, AgendaItem } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { TextArea, TextField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'

/** Sends a change to the agenda that is shown. */
export type Send = (path: string, draft: object) => Promise<Agenda>
type Props = { item: AgendaItem; send: Send; onDone: (words: string) => void }

/** What the group is asked to do about an item. */
export function AskForm({ item: { key, title, asked }, send, onDone }: Props) {
  return (
    <FoldedForm
      name={`ask-${key}`}
      title={asked ? 'Change what is asked' : 'Ask something of the group'}
      of={title}
      action="Save"
      busyAction="Saving …"
      send={async (fields) => send(paths.agendaAsked, { key, asked: fields['asked'] ?? '' })}
      onDone={async () => onDone(`Saved: what is asked of the group under “${title}”.`)}
    >
      {(field) => (
        <TextArea
          {...field('asked')}
          initial={field('asked').initial ?? asked}
          label="Asked of the group"
          hint="A question or a decision, such as Extend charge clinics to Bolsover? No names of people. Leave it empty to ask nothing."
        />
      )}
    </FoldedForm>
  )
}

/** Why the group need not take an item. */
export function HideForm({ item: { key, title }, send, onDone }: Props) {
  return (
    <FoldedForm
      name={`hide-${key}`}
      title="Hide"
      of={title}
      action="Hide the item"
      busyAction="Hiding …"
      send={async ({ reason = '' }) => send(paths.agendaHidden, { key, reason })}
      onDone={async () => onDone(`Hidden: ${title}. It is listed at the foot of the agenda, with your reason.`)}
    >
      {(field) => (
        <TextArea
          {...field('reason')}
          label="Why the group need not take it"
          hint="Everybody in the group can read it. No names of people."
        />
      )}
    </FoldedForm>
  )
}

/** An item of the chair's own, or another wording of one that is there. */
export function OwnItemForm({
  name,
  item,
  send,
  onDone,
}: Omit<Props, 'item'> & { name: string; item: AgendaItem | null }) {
  return (
    <FoldedForm
      name={`own-${name}`}
      title={item ? 'Word it anew' : 'Add an item'}
      {...(item ? { of: item.title } : {})}
      action={item ? 'Save' : 'Add the item'}
      busyAction={item ? 'Saving …' : 'Adding …'}
      send={async ({ title = '', sentence = '' }) =>
        send(paths.agendaItems, { key: item?.key ?? null, title, sentence })
      }
      onDone={async () => onDone(item ? 'Saved.' : 'Added as the last item: move it where it belongs.')}
    >
      {(field) => (
        <>
          <TextField {...field('title')} initial={field('title').initial ?? item?.title} label="Title" />
          <TextArea
            {...field('sentence')}
            initial={field('sentence').initial ?? item?.sentence}
            label="What the group should know"
            hint="No names of people."
          />
        </>
      )}
    </FoldedForm>
  )
}

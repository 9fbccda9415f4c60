import type { Comment } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { Conflict } from '../forms/conflict.tsx'
import { Choice, TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { parts } from './words.ts'

const readiness = [
  { value: 'submitted', words: 'Yes, submit it' },
  { value: 'draft', words: 'Not yet, keep it as a draft' },
]
const hints = {
  whatHappened: 'What the figures show. Nobody who could be recognised.',
  why: 'What is known, and what is only thought.',
  whatNext: 'What is done, by which role, by when.',
}

type Props = {
  kpi: { id: string; code: string }
  month: string
  /** Null where nothing has been written of that month. */
  comment: Comment | null
  onDone: (words: string) => Promise<void>
}

/** Writes the first or the next version of a comment. */
export function CommentForm({ kpi, month, comment, onDone }: Props) {
  const now = comment?.now
  const of = `${kpi.code}, ${monthName(month)}`
  const latest = now && {
    version: now.version,
    by: now.by,
    at: now.at,
    fields: { whatHappened: now.whatHappened, why: now.why, whatNext: now.whatNext },
  }
  return (
    <FoldedForm
      name={`comment-${kpi.id}-${month}`}
      title={now ? 'Change the comment' : 'Write the comment'}
      of={of}
      action="Record the comment"
      busyAction="Recording …"
      send={async ({ version, ...fields }) =>
        record(addressOf(paths.comment, kpi.id, month), { version: Number(version), ...fields })
      }
      onDone={async () => onDone(`Recorded: the comment on ${of}.`)}
    >
      {(field, form) => (
        <>
          <Conflict form={form} labels={parts} latest={latest ?? null} />
          {Object.entries(parts).map(([name, label]) => (
            <TextArea
              key={name}
              {...field(name)}
              initial={field(name).initial ?? now?.[name as keyof typeof parts]}
              label={label}
              hint={hints[name as keyof typeof parts]}
            />
          ))}
          <Choice {...field('state')} label="Is it ready for the chair?" options={readiness} />
        </>
      )}
    </FoldedForm>
  )
}

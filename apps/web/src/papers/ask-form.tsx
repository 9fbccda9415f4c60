import type { PaperDraft, PaperFormat, PapersPage } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { dayName } from '@dashboard/contract/month'
import { record } from '../call.ts'
import { Choice } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import type { Fields } from '../forms/use-form.ts'
import { CheckFields } from './check-fields.tsx'
import { formats } from './words.ts'

const now = 'now'
const none = 'none'
const usual = new Set<string>(['docx', 'pdf'])
const allFormats = Object.keys(formats) as PaperFormat[]

type Props = {
  page: PapersPage
  /** What is chosen before anybody has: the template and the meeting that the address names. */
  template: string | null
  meeting: string | null
  onDone: (words: string) => Promise<void>
}

/** Asks for a paper: from which template, of which figures, in which formats. */
export function AskForm({ page: { templates, meetings, office }, template, meeting, onDone }: Props) {
  const fillable = office.filter(({ unknown }) => unknown.length === 0)
  const chosen = templates.some(({ id }) => id === template) ? template! : undefined
  return (
    <FoldedForm
      name="paper"
      title="Make a paper"
      action="Make the paper"
      busyAction="Asking for it …"
      open={chosen !== undefined}
      send={async (fields) => record(paths.papers, draftOf(fields, templates))}
      onDone={async () => onDone('The paper is being made. You may leave this page: it goes on meanwhile.')}
    >
      {(field, { draft }) => (
        <>
          <Choice
            {...field('template')}
            initial={chosen ?? field('template').initial}
            label="From which template"
            options={templates.map(({ id, title, ready }) => ({
              value: id,
              words: ready ? `${title} (ready paper)` : title,
            }))}
          />
          <Choice
            {...field('meeting')}
            initial={meeting ?? field('meeting').initial ?? meetings[0]?.id ?? now}
            label="Of which figures"
            options={[
              ...meetings.map(({ id, title, asAt }) => ({
                value: id,
                words: `Frozen: ${title}, as at ${dayName(asAt)}`,
              })),
              { value: now, words: 'The figures as they stand now' },
            ]}
          />
          <CheckFields
            form="paper"
            name="formats"
            legend="Formats"
            fault={field('formats').fault}
            options={allFormats.map((format) => ({
              value: format,
              words: formats[format],
              chosen: Object.keys(draft).length > 0 ? draft[format] === 'yes' : usual.has(format),
            }))}
          />
          {fillable.length > 0 && (
            <Choice
              {...field('office')}
              initial={field('office').initial ?? none}
              label="Word document"
              options={[
                { value: none, words: 'As the dashboard writes it' },
                ...fillable.map(({ id, name }) => ({ value: id, words: `In the office’s own: ${name}` })),
              ]}
            />
          )}
        </>
      )}
    </FoldedForm>
  )
}

function draftOf(fields: Fields, templates: PapersPage['templates']): PaperDraft {
  const { template = '', meeting = now, office = none } = fields
  return {
    template,
    version: templates.find(({ id }) => id === template)?.version ?? 0,
    meeting: meeting === now ? null : meeting,
    formats: allFormats.filter((format) => fields[format] === 'yes'),
    office: office === none ? null : office,
  }
}

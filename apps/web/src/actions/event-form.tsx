import { paths } from '@dashboard/contract/paths'
import { record } from '../call.ts'
import { TextArea, TextField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { codesIn } from './content-fields.tsx'

type Props = { kpi: string; onRecorded: () => Promise<void> }

/** What happened and is nobody's action. */
export function EventForm({ kpi, onRecorded }: Props) {
  return (
    <FoldedForm
      name={`event-${kpi}`}
      title="Add an event"
      action="Add the event"
      busyAction="Adding …"
      send={async ({ on = '', label, words, kpis = '' }) =>
        record(paths.events, { on: on.trim(), label, words, kpis: codesIn(kpis) })
      }
      onDone={onRecorded}
    >
      {(field) => (
        <>
          <p className="small">
            What may show in figures and is nobody’s action: a new team, a policy, a system that changed.
          </p>
          <TextField {...field('on')} label="When" hint="A day as 2026-04-30, or a month as 2026-04." />
          <TextField
            {...field('label')}
            label="What it is called on charts"
            hint="In 60 characters or fewer. No names."
          />
          <TextArea {...field('words')} label="What happened" hint="No names of people." />
          <TextField
            {...field('kpis')}
            initial={field('kpis').initial ?? kpi}
            label="KPIs that mark it"
            hint="Their codes, such as F1, D3."
          />
        </>
      )}
    </FoldedForm>
  )
}

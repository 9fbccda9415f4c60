import type { ActionsPage } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { record } from '../call.ts'
import { FoldedForm } from '../forms/folded-form.tsx'
import { ContentFields, contentOf } from './content-fields.tsx'

type Props = {
  /** The code of the KPI at whose page one is; empty where one is at none. */
  kpi: string
  /** The meeting that agrees it, and the line of the plan that it belongs to, where one came from there. */
  from?: { meeting?: string; planLine?: string }
  options: ActionsPage['options']
  today: string
  onAdded: () => Promise<void>
}

export function AddForm({ kpi, from = {}, options, today, onAdded }: Props) {
  return (
    <FoldedForm
      name={`action-${kpi || 'new'}`}
      title="Add an action"
      action="Add the action"
      busyAction="Adding …"
      send={async (fields) => record(paths.actions, contentOf(fields))}
      onDone={onAdded}
    >
      {(field) => (
        <ContentFields
          field={field}
          initial={{ ...from, kpis: kpi, source: 'delivery-group' }}
          options={options}
          today={today}
        />
      )}
    </FoldedForm>
  )
}

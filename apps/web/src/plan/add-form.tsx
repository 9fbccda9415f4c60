import type { PlanPage } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { record } from '../call.ts'
import { FoldedForm } from '../forms/folded-form.tsx'
import { lineDraft } from './line-draft.ts'
import { LineFields } from './line-fields.tsx'

/** A new line of the plan. */
export function AddForm({ themes, onDone }: { themes: PlanPage['themes']; onDone: (words: string) => Promise<void> }) {
  return (
    <FoldedForm
      name="plan-line"
      title="Add a line"
      action="Add the line"
      busyAction="Adding …"
      send={async (fields) => {
        await record(paths.planLines, lineDraft(fields))
        return fields
      }}
      onDone={async ({ number, title }) => onDone(`Added to the plan: ${number}, ${title}.`)}
    >
      {(field) => <LineFields field={field} themes={themes} />}
    </FoldedForm>
  )
}

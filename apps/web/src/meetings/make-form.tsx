import { paths } from '@dashboard/contract/paths'
import { record } from '../call.ts'
import { FoldedForm } from '../forms/folded-form.tsx'
import { Details, detailsOf } from './details.tsx'

type Props = { asAt: string; onDone: (words: string) => Promise<void> }

/** Puts a meeting on the list. */
export function MakeForm({ asAt, onDone }: Props) {
  return (
    <FoldedForm
      name="meeting"
      title="Add a meeting"
      action="Add the meeting"
      busyAction="Adding …"
      send={async (fields) => record(paths.meetings, detailsOf(fields))}
      onDone={async () => onDone('The meeting is on the list, as a draft.')}
    >
      {(field) => <Details field={field} asAt={asAt} initial={{ lastMonth: asAt.slice(0, 7) }} />}
    </FoldedForm>
  )
}

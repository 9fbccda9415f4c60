import type { PlanLinePage, PlanVersion } from '@dashboard/contract'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { Conflict } from '../forms/conflict.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { fieldsOf, lineDraft } from './line-draft.ts'
import { labels, LineFields } from './line-fields.tsx'

type Props = { page: PlanLinePage; onDone: (words: string) => Promise<void> }

/** A further version of a line, begun from what it says now. */
export function ChangeForm({ page: { line, versions, themes }, onDone }: Props) {
  const [latest] = versions
  if (!latest) return null
  const { version, writtenBy: by, writtenAt: at } = latest
  return (
    <FoldedForm
      name={`plan-line-${line.id}`}
      title="Write a new version"
      of={`of ${line.number}`}
      action="Write the version"
      busyAction="Writing …"
      send={async (fields) =>
        record(addressOf(paths.planLineVersions, line.id), {
          ...lineDraft(fields),
          version: Number(fields['version']),
        })
      }
      onDone={async () => onDone('A new version was written. The one before stays in the history.')}
    >
      {(field, state) => (
        <>
          <Conflict form={state} labels={labels} latest={{ version, by, at, fields: fieldsOf(latest) }} />
          <LineFields field={field} themes={themes} now={fieldsOf(latest)} />
        </>
      )}
    </FoldedForm>
  )
}

/** Back to what an earlier version said. */
export function UndoForm({ page: { line }, to, onDone }: Props & { to: PlanVersion }) {
  return (
    <FoldedForm
      name={`undo-${line.id}-${to.version}`}
      title="Go back to this version"
      of={`version ${to.version}`}
      action={`Say again what version ${to.version} said`}
      busyAction="Writing …"
      send={async () => record(addressOf(paths.planLineUndo, line.id), { version: line.version, to: to.version })}
      onDone={async () => onDone(`The line says again what version ${to.version} said, as a new version.`)}
    >
      {() => <p className="small">It becomes a new version; those in between stay in the history.</p>}
    </FoldedForm>
  )
}

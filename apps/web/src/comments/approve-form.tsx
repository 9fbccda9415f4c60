import type { Comment } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { FoldedForm } from '../forms/folded-form.tsx'

type Props = { comment: Comment; onDone: (words: string) => Promise<void> }

/** The chair approves the version that is on the page. */
export function ApproveForm({ comment: { id, kpi, month, now }, onDone }: Props) {
  const of = `${kpi.code}, ${monthName(month)}`
  return (
    <FoldedForm
      name={`approve-comment-${id}-${now.version}`}
      title="Approve"
      of={of}
      action="Approve the comment"
      busyAction="Approving …"
      send={async () => record(addressOf(paths.commentApproval, kpi.id, month), { version: now.version })}
      onDone={async () => onDone(`Approved: the comment on ${of}.`)}
    >
      {() => <p>It then stands in papers, and the disclosure officer may release it to partners.</p>}
    </FoldedForm>
  )
}

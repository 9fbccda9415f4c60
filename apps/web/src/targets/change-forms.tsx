import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { TextArea, TextField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'

type Props = { kpiId: string; targetId: string; of: string; onDone: () => Promise<void> }

/** What the delivery group has decided on a placeholder. */
export function ConfirmForm({ kpiId, targetId, of, onDone }: Props) {
  return (
    <FoldedForm
      name={`confirm-${targetId}`}
      title="Confirm"
      of={of}
      action="Confirm the target"
      busyAction="Confirming …"
      send={async ({ source, reason }) =>
        record(addressOf(paths.targetConfirmation, kpiId, targetId), { source, reason })
      }
      onDone={onDone}
    >
      {(field) => (
        <>
          <TextField
            {...field('source')}
            label="Source"
            hint="Where it was decided, such as Delivery group, 12 November 2026."
          />
          <TextArea {...field('reason')} label="What was decided" hint="No names of people." />
        </>
      )}
    </FoldedForm>
  )
}

/** Why a target was a mistake. */
export function WithdrawForm({ kpiId, targetId, of, onDone }: Props) {
  return (
    <FoldedForm
      name={`withdraw-${targetId}`}
      title="Withdraw"
      of={of}
      action="Withdraw the target"
      busyAction="Withdrawing …"
      send={async ({ reason }) => record(addressOf(paths.targetWithdrawal, kpiId, targetId), { reason })}
      onDone={onDone}
    >
      {(field) => (
        <>
          <p className="small">It stays in the history with your reason; the target before it goes on.</p>
          <TextArea {...field('reason')} label="Why it no longer holds" hint="No names of people." />
        </>
      )}
    </FoldedForm>
  )
}

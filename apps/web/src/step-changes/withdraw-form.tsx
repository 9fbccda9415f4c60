import type { StepChange } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { withdrawStepChange } from '../call.ts'
import { TextArea } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'

type Props = { kpi: string; stepChange: StepChange; onWithdrawn: () => Promise<void> }

export function WithdrawForm({ kpi, stepChange: { id, label, month }, onWithdrawn }: Props) {
  return (
    <FoldedForm
      name={`withdraw-${id}`}
      title="Withdraw"
      of={`${label}, from ${monthName(month)}`}
      action="Withdraw the step change"
      busyAction="Withdrawing …"
      send={async ({ reason = '' }) => withdrawStepChange(kpi, id, { reason })}
      onDone={onWithdrawn}
    >
      {(field) => (
        <>
          <TextArea {...field('reason')} label="Why it no longer holds" hint="No names of people." />
        </>
      )}
    </FoldedForm>
  )
}

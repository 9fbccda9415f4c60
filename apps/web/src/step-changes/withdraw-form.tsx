import type { StepChange } from '@dashboard/contract'
import { monthName } from '@dashboard/contract/month'
import { withdrawStepChange } from '../call.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { TextArea, TextField } from '../forms/field.tsx'
import { useForm } from '../forms/use-form.ts'

type Props = { kpi: string; stepChange: StepChange; onWithdrawn: () => Promise<void> }

export function WithdrawForm({ kpi, stepChange: { id, label, month }, onWithdrawn }: Props) {
  const name = `withdraw-${id}`
  const form = useForm(
    name,
    async ({ reason = '', withdrawnBy = '' }) => withdrawStepChange(kpi, id, { reason, withdrawnBy }),
    onWithdrawn,
  )
  const field = (part: string) => ({
    form: name,
    name: part,
    fault: form.faultOf(part),
    initial: form.draft[part],
    onBlur: form.onBlur,
  })
  const which = `${label}, from ${monthName(month)}`
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          Withdraw <span className="govuk-visually-hidden">{which}</span>
        </span>
      </summary>
      <form className="govuk-details__text" aria-label={`Withdraw ${which}`} noValidate onSubmit={form.onSubmit}>
        <ErrorSummary form={name} refusal={form.refusal} />
        <TextArea {...field('reason')} label="Why it no longer holds" hint="No names of people." />
        <TextField {...field('withdrawnBy')} label="Your role" hint="For example, Performance analyst." />
        <button type="submit" className="govuk-button" aria-disabled={form.busy}>
          {form.busy ? 'Withdrawing …' : 'Withdraw the step change'}
        </button>
      </form>
    </details>
  )
}

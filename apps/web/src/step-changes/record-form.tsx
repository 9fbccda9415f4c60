import type { StepChange, StepChanges } from '@dashboard/contract'
import { addMonths, periodName } from '@dashboard/contract/month'
import { recordStepChange } from '../call.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { Choice, TextArea, TextField } from '../forms/field.tsx'
import { useForm } from '../forms/use-form.ts'

type Props = { kpi: string; from: StepChanges['from']; onRecorded: (made: StepChange) => Promise<void> }

export function RecordForm({ kpi, from, onRecorded }: Props) {
  const form = useForm(
    `step change of ${kpi}`,
    async ({ month = '', label = '', reason = '', recordedBy = '' }) =>
      recordStepChange(kpi, { month, label, reason, recordedBy }),
    onRecorded,
  )
  const field = (name: string) => ({
    form: 'step-change',
    name,
    fault: form.faultOf(name),
    initial: form.draft[name],
    onBlur: form.onBlur,
  })
  const options = from.map(({ month, months }) => ({
    value: month,
    words: periodName(month, addMonths(month, months - 1)),
  }))
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Record a step change</span>
      </summary>
      <form className="govuk-details__text" aria-label="Record a step change" noValidate onSubmit={form.onSubmit}>
        <ErrorSummary form="step-change" refusal={form.refusal} />
        <Choice
          {...field('month')}
          label={`${from.some(({ months }) => months > 1) ? 'Quarter' : 'Month'} from which it shows`}
          hint="The first seven mature points from then on must all lie on one side of the average before."
          options={options.toReversed()}
        />
        <TextField {...field('label')} label="What changed" hint="As printed on the chart. No names." />
        <TextArea {...field('reason')} label="The cause, and why it will last" hint="No names of people." />
        <TextField {...field('recordedBy')} label="Your role" hint="For example, Performance analyst." />
        <button type="submit" className="govuk-button" aria-disabled={form.busy}>
          {form.busy ? 'Recording …' : 'Record the step change'}
        </button>
      </form>
    </details>
  )
}

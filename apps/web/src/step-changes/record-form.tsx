import type { StepChange, StepChanges } from '@dashboard/contract'
import { addMonths, periodName } from '@dashboard/contract/month'
import { recordStepChange } from '../call.ts'
import { Choice, TextArea, TextField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'

type Props = { kpi: string; from: StepChanges['from']; onRecorded: (made: StepChange) => Promise<void> }

export function RecordForm({ kpi, from, onRecorded }: Props) {
  const options = from.map(({ month, months }) => ({
    value: month,
    words: periodName(month, addMonths(month, months - 1)),
  }))
  return (
    <FoldedForm
      name={`step-change-${kpi}`}
      title="Record a step change"
      action="Record the step change"
      busyAction="Recording …"
      send={async ({ month = '', label = '', reason = '' }) => recordStepChange(kpi, { month, label, reason })}
      onDone={onRecorded}
    >
      {(field) => (
        <>
          <Choice
            {...field('month')}
            label={`${from.some(({ months }) => months > 1) ? 'Quarter' : 'Month'} from which it shows`}
            hint="The first seven mature points from then on must all lie on one side of the average before."
            options={options.toReversed()}
          />
          <TextField {...field('label')} label="What changed" hint="As printed on the chart. No names." />
          <TextArea {...field('reason')} label="The cause, and why it will last" hint="No names of people." />
        </>
      )}
    </FoldedForm>
  )
}

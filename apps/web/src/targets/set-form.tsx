import type { KpiTargets } from '@dashboard/contract'
import { monthName, monthRange } from '@dashboard/contract/month'
import { paths } from '@dashboard/contract/paths'
import { addressOf, record } from '../call.ts'
import { Choice, TextArea, TextField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import type { Fields } from '../forms/use-form.ts'
import { sentValue } from './sent-value.ts'

type Measure = KpiTargets['measures'][number]
type Props = { kpiId: string; measure: Measure; from: KpiTargets['from']; onSet: () => Promise<void> }

const standings = [
  { value: 'confirmed', words: 'Yes, it is confirmed' },
  { value: 'placeholder', words: 'No, it is a placeholder [P]' },
]

/** A new target of a measure from a month on, which ends the one before. */
export function SetForm({ kpiId, measure, from, onSet }: Props) {
  const { code, unit, times, direction, targets, now } = measure
  const owner = targets.find(({ id }) => id === now)?.owner
  const what = times.length > 0 ? 'Share to be reached in time' : 'Target'
  return (
    <FoldedForm
      name={`target-${measure.id}`}
      title="Set a new target"
      of={`for ${code}`}
      action="Set the target"
      busyAction="Setting …"
      send={async (fields) => record(addressOf(paths.kpiTargets, kpiId), draftOf(measure, fields))}
      onDone={onSet}
    >
      {(field) => (
        <>
          <TextField
            {...field('value')}
            label={unit === 'proportion' ? `${what}, in percent` : what}
            hint={`${direction}; the target itself counts as met.`}
          />
          {times.length > 0 && (
            <Choice
              {...field('withinDays')}
              label="Within"
              options={times.map(({ days, words }) => ({ value: String(days), words }))}
            />
          )}
          <Choice
            {...field('from')}
            label="From the beginning of"
            hint="The target before it ends there."
            options={monthRange(from.first, from.last).map((month) => ({ value: month, words: monthName(month) }))}
          />
          <Choice {...field('status')} label="Has the delivery group confirmed it?" options={standings} />
          <TextField
            {...field('source')}
            label="Source"
            hint="Where it was decided, such as Delivery group, 12 November 2026."
          />
          <TextField
            {...field('owner')}
            initial={field('owner').initial ?? owner}
            label="Owner"
            hint="Who answers for it, by role."
          />
          <TextArea {...field('reason')} label="Why it is set" hint="No names of people." />
        </>
      )}
    </FoldedForm>
  )
}

function draftOf({ id, unit, times }: Measure, fields: Fields): object {
  const { value = '', withinDays, from, status, source, owner, reason } = fields
  return {
    measure: id,
    value: sentValue(value, unit),
    withinDays: times.length > 0 && withinDays ? Number(withinDays) : null,
    from,
    status,
    source,
    owner,
    reason,
  }
}

import type { PlanPage } from '@dashboard/contract'
import { addresseeWords, statusWords } from '@dashboard/contract/plan-words'
import { Choice, DayField, TextArea, TextField, type FieldProps } from '../forms/field.tsx'
import type { Fields } from '../forms/use-form.ts'

type Props = {
  field: (name: string) => FieldProps
  themes: PlanPage['themes']
  /** What the line says now; nothing of a new one. */
  now?: Fields
}

export const labels = {
  number: 'Number',
  title: 'Short name',
  addressedTo: 'Addressed to',
  theme: 'Theme',
  owner: 'Owner',
  status: 'Status',
  reason: 'Reason',
  completedOn: 'Done on',
  dueOn: 'Due on',
  dueStatus: 'Is the due date checked?',
  kpis: 'KPIs',
  wording: 'Wording',
  wordingStatus: 'Are number and wording checked?',
  wordingSource: 'Where it was read',
}

const said = Object.entries(statusWords).filter(([value]) => value !== 'overdue')
const checked = [
  { value: 'verified', words: 'Checked' },
  { value: 'unverified', words: 'Not yet checked' },
]

/** All that a line of the plan says. */
export function LineFields({ field, themes, now = {} }: Props) {
  const of = (name: keyof typeof labels) => {
    const given = field(name)
    return { ...given, initial: given.initial ?? now[name], label: labels[name] }
  }
  return (
    <>
      <p className="small plan-readers">
        The PCC’s office and the Scrutiny Panel read the plan too: no names of people, and no counts of crimes.
      </p>
      <TextField {...of('number')} hint="As the report or the plan numbers it, such as 7 or L3." />
      <TextField {...of('title')} />
      <Choice
        {...of('addressedTo')}
        options={Object.entries(addresseeWords).map(([value, words]) => ({ value, words }))}
      />
      <Choice {...of('theme')} options={themes.map(({ id, title }) => ({ value: id, words: title }))} />
      <TextField {...of('owner')} hint="Who answers for it, by role, such as Head of Crime." />
      <Choice
        {...of('status')}
        hint="What the owner says. That a line is overdue follows from its date."
        options={said.map(([value, words]) => ({ value, words }))}
      />
      <TextArea {...of('reason')} hint="Why the owner says so." />
      <DayField {...of('completedOn')} hint="Of a line that is complete." />
      <DayField {...of('dueOn')} hint="Every earlier date stays on the page." />
      <Choice {...of('dueStatus')} options={checked} />
      <TextField {...of('kpis')} hint="By their numbers, such as A6, C1." />
      <TextArea {...of('wording')} hint="As published, or as the plan says it." />
      <Choice {...of('wordingStatus')} options={checked} />
      <TextField {...of('wordingSource')} hint="Such as Report of 27 September 2024, page 14." />
    </>
  )
}

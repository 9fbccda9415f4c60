import type { Action, ActionsPage } from '@dashboard/contract'
import { addMonths, monthName } from '@dashboard/contract/month'
import { Choice, DayField, TextArea, TextField, type FieldProps } from '../forms/field.tsx'
import type { Fields } from '../forms/use-form.ts'

/** What the fields of an action are called. */
export const labels: Fields = {
  title: 'Title',
  what: 'What is to be done',
  owner: 'Owner',
  dueOn: 'Due',
  source: 'Asked for by',
  kpis: 'KPIs',
  startsOn: 'Begins',
  effectKpi: 'KPI expected to change',
  effectDirection: 'Which way',
  effectMonth: 'By which month',
  planLine: 'Line of the plan',
}

type Props = {
  field: (name: string) => FieldProps
  initial: Fields
  options: ActionsPage['options']
  today: string
}

/** The fields of an action, filled with what it says now where nothing else was typed. */
export function ContentFields({ field, initial, options, today }: Props) {
  const of = (name: string) => ({
    ...field(name),
    initial: field(name).initial ?? initial[name],
    label: labels[name] ?? '',
  })
  const choices = (named: { id: string; title: string }[]) =>
    named.map(({ id, title }) => ({ value: id, words: title }))
  return (
    <>
      <TextField {...of('title')} hint="In 60 characters or fewer, as printed on charts. No names." />
      <TextArea {...of('what')} hint="No names of people." />
      <TextField {...of('owner')} hint="A role, such as Head of Crime. Never a name." />
      <DayField {...of('dueOn')} />
      <Choice {...of('source')} options={choices(options.sources)} />
      <TextField {...of('kpis')} hint="Their codes, such as F1, D3." />
      <DayField
        {...of('startsOn')}
        hint="The day from which it can work: charts of its KPIs mark it. Leave it out where there is none yet."
      />
      <fieldset className="action-effect">
        <legend>
          Expected effect, which the figures are tested for once its month has come. Leave all three out where none is
          expected.
        </legend>
        <Choice
          {...of('effectKpi')}
          options={options.kpis.map(({ code, title }) => ({ value: code, words: `${code} ${title}` }))}
        />
        <Choice {...of('effectDirection')} options={choices(options.directions)} />
        <Choice {...of('effectMonth')} options={monthsAround(today.slice(0, 7), initial['effectMonth'])} />
      </fieldset>
      <input type="hidden" name="meeting" value={initial['meeting'] ?? ''} />
      <Choice {...of('planLine')} hint="Where the action belongs to one." options={choices(options.planLines)} />
    </>
  )
}

/** Months that can be tested soon or have been, and the one that is chosen. */
function monthsAround(month: string, chosen: string | undefined): { value: string; words: string }[] {
  const offered = Array.from({ length: 61 }, (_, index) => addMonths(month, index - 36))
  return [...new Set([...(chosen ? [chosen] : []), ...offered])]
    .toSorted((a, b) => a.localeCompare(b))
    .map((value) => ({ value, words: monthName(value) }))
}

/** An action as the fields of its form hold it. */
export function fieldsOf({ expected, kpis, source, startsOn, planLine, meeting, ...action }: Action): Fields {
  return {
    title: action.title,
    what: action.what,
    owner: action.owner,
    dueOn: action.dueOn,
    source: source.id,
    kpis: kpis.map(({ code }) => code).join(', '),
    startsOn: startsOn ?? '',
    effectKpi: expected?.kpi.code ?? '',
    effectDirection: expected?.direction ?? '',
    effectMonth: expected?.month ?? '',
    planLine: planLine ?? '',
    meeting: meeting ?? '',
  }
}

/** What the service is sent of these fields; what is empty is left out. */
export function contentOf({ kpis = '', ...fields }: Fields) {
  const orNull = (name: string) => fields[name]?.trim() || null
  return {
    title: fields['title'] ?? '',
    what: fields['what'] ?? '',
    owner: fields['owner'] ?? '',
    dueOn: fields['dueOn'] ?? '',
    source: fields['source'] ?? '',
    kpis: codesIn(kpis),
    startsOn: orNull('startsOn'),
    effectKpi: orNull('effectKpi'),
    effectDirection: orNull('effectDirection'),
    effectMonth: orNull('effectMonth'),
    planLine: orNull('planLine'),
    meeting: orNull('meeting'),
  }
}

/** `F1, D3` are two. */
export function codesIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}

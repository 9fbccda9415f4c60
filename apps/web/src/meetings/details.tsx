import { addMonths, monthName } from '@dashboard/contract/month'
import type { ComponentProps } from 'react'
import { Choice, DayField, TextArea } from '../forms/field.tsx'
import type { FoldedForm } from '../forms/folded-form.tsx'
import type { Fields } from '../forms/use-form.ts'
import { fieldNames, kinds, linesOf } from './words.ts'

type Field = Parameters<ComponentProps<typeof FoldedForm>['children']>[0]

/** The fields that say when a group meets, what about, who takes part and which papers there are. */
export function Details({ field, asAt, initial = {} }: { field: Field; asAt: string; initial?: Fields }) {
  const of = (name: string) => ({ ...field(name), initial: field(name).initial ?? initial[name] })
  const month = asAt.slice(0, 7)
  return (
    <>
      <Choice {...of('kind')} label={fieldNames.kind} options={kinds} />
      <DayField {...of('heldOn')} label={fieldNames.heldOn} />
      <Choice
        {...of('lastMonth')}
        label={fieldNames.lastMonth}
        hint="Figures are shown up to its end."
        options={monthsAround(month, initial['lastMonth'])}
      />
      <TextArea
        {...of('attending')}
        label={fieldNames.attending}
        hint="Roles, one to a line, such as Head of Crime. No names."
      />
      <TextArea {...of('papers')} label={fieldNames.papers} hint="What they are called, one to a line." />
    </>
  )
}

/** What the service is sent of these fields. */
export function detailsOf({ kind, heldOn, lastMonth, attending, papers }: Fields) {
  return { kind, heldOn, lastMonth, attending: linesOf(attending), papers: linesOf(papers) }
}

/** The months that a meeting may discuss, the latest first, and the one that it does. */
function monthsAround(month: string, chosen: string | undefined): { value: string; words: string }[] {
  const offered = Array.from({ length: 18 }, (_, index) => addMonths(month, 3 - index))
  return [...new Set([...(chosen ? [chosen] : []), ...offered])]
    .toSorted((a, b) => b.localeCompare(a))
    .map((value) => ({ value, words: monthName(value) }))
}

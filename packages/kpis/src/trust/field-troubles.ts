import { addMonths, monthName, monthRange, periodName, type Month } from '@dashboard/contract/month'
import { formatValue } from '@dashboard/contract/value'
import { fewestForIcons, xmrLimits } from '@dashboard/statistics'
import { capitalised } from '../wording.ts'
import { fieldsNeeded, type FieldNeeded } from './fields.ts'
import type { Filling } from './load-supply.ts'
import type { Trouble } from './trouble.ts'

const monthsJudged = 12
const monthsShown = 36
/** Below this share over twelve months a field says too little. */
export const leastFilled = 0.8
/** So many rows without a value in one month and place are no chance where most are filled elsewhere. */
const fewestBlank = 5
const mostlyFilled = 0.5

/** Fields seldom filled, fallen off of late, or blank in one place; `last` is the latest whole month. */
export function fieldTroubles(fillings: Filling[], last: Month, names: Record<string, string>): Trouble[] {
  return fieldsNeeded.flatMap((needed): Trouble[] => {
    const own = fillings.filter(({ field }) => field === needed.field)
    const { feed, field } = needed
    const now = [seldom(needed, own, last), fallen(needed, own, last)].filter((sentence) => sentence !== null)
    return [
      ...now.map((sentence) => ({ feed, field, current: true, grave: false, sentence })),
      ...own.flatMap((each) => blank(needed, each, shareOfYear(own, last), last, names)),
    ]
  })
}

/** The share of rows with a value in each of the months; null where no row owes one. */
export function sharesFilled(fillings: Filling[], months: Month[]): (number | null)[] {
  return months.map((month) => shareOf(fillings, [month]))
}

/** The share over the latest twelve months. */
export function shareOfYear(fillings: Filling[], last: Month): number | null {
  return shareOf(fillings, monthRange(addMonths(last, 1 - monthsJudged), last))
}

function shareOf(fillings: Filling[], months: Month[]): number | null {
  const counts = fillings.flatMap(({ months: own }) => months.flatMap((month) => own.get(month) ?? []))
  const rows = counts.reduce((sum, each) => sum + each.rows, 0)
  return rows === 0 ? null : counts.reduce((sum, { filled }) => sum + filled, 0) / rows
}

function seldom({ name }: FieldNeeded, own: Filling[], last: Month): string | null {
  const share = shareOfYear(own, last)
  if (share === null || share >= leastFilled) return null
  return `${capitalised(name)} is filled in ${formatValue(share, 'proportion')} of rows of the latest twelve months.`
}

function fallen({ name }: FieldNeeded, own: Filling[], last: Month): string | null {
  const shares = sharesFilled(own, monthRange(addMonths(last, 1 - monthsShown), last))
  const [latest, before] = [shares.at(-1) ?? null, shares.slice(0, -1)]
  if (latest === null || before.filter((share) => share !== null).length < fewestForIcons) return null
  const [limits] = xmrLimits(before)
  if (!limits || limits.lower === null || latest >= limits.lower) return null
  return `${capitalised(name)} is filled in ${formatValue(latest, 'proportion')} of rows of ${monthName(last)}, where at least ${formatValue(limits.lower, 'proportion')} are usual.`
}

/** A run of months in which a place has none, though the field is mostly filled. */
function blank(
  needed: FieldNeeded,
  own: Filling,
  usual: number | null,
  last: Month,
  names: Record<string, string>,
): Trouble[] {
  const { feed, field, name } = needed
  const empty = monthRange(addMonths(last, 1 - monthsShown), last).filter((month) => {
    const { rows = 0, filled = 0 } = own.months.get(month) ?? {}
    return rows >= fewestBlank && filled === 0
  })
  const [first, end] = [empty[0], empty.at(-1)]
  if (usual === null || usual < mostlyFilled || own.place === '' || first === undefined || end === undefined) return []
  const sentence = `${capitalised(name)} is blank for ${names[own.place] ?? own.place}, ${periodName(first, end)}.`
  return [{ feed, field, current: end > addMonths(last, -monthsJudged), grave: false, sentence }]
}

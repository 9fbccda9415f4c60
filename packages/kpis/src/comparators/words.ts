import type { Point } from '@dashboard/contract'
import { formatValue, type Unit } from '@dashboard/contract/value'
import { countsOf, intervalOf, sentences } from '../wording.ts'
import { groupName, type Comparator } from './load-comparators.ts'
import { publishedCounts, publishedValue } from './published.ts'
import { isOther, isOwn, type Told } from './told.ts'

/** What the force's own bar is called, beside what was published of it. */
export const ownName = 'Derbyshire, these records'

/** `6.9%, 185 of 2,692 (95% interval 6.0% to 7.9%)`; of a waiting time its median. */
export function ownWords(own: Point, unit: Unit): string {
  const timed = unit === 'days' || unit === 'hours'
  if (own.value === null) return own.status.includes('c') ? 'protected [c]' : timed ? 'half not reached' : 'no value'
  const value = formatValue(own.value, unit, own.denominator)
  if (unit !== 'proportion') return value
  const interval = intervalOf(own)
  return `${value}, ${countsOf(own)}${interval && ` (${interval})`}`
}

/** The force's own figure and that of all forces together, in at most ten words. */
export function titleOf({ unit, year, own, shown }: Told): string {
  const [all] = shown.filter(({ kind }) => kind === 'group')
  if (shown.length === 0) return 'No published figure may be compared'
  const mine = own && own.value !== null ? `Derbyshire ${formatValue(own.value, unit, own.denominator)}` : ''
  const theirs = all ? `${all.force} ${publishedValue(all)}` : ''
  const both = [mine, theirs].filter(Boolean).join(', ')
  return `${both || `${shown.length} published figures`} in ${year.year}`
}

/** What each figure is, whether the force can be told apart from all forces together, and what may not be compared. */
export function readingOf(told: Told): string {
  const { release, unit, year, own, shown } = told
  const members = shown.filter((each) => isOther(each, release))
  const said = (each: Comparator) =>
    withCounts(
      isOwn(each, release) ? `as published ${publishedValue(each)}` : `${each.force} ${publishedValue(each)}`,
      each,
    )
  const mine = own
    ? `Derbyshire ${ownWords(own, unit)}`
    : `Derbyshire has no figure of these records, which do not hold the whole of the year`
  const wider = shown.filter((each) => !members.includes(each)).map(said)
  return sentences(
    `${year.year}: ${[mine, ...wider].join('; ')}.`,
    apart(told),
    members.length > 0 ? `${groupName(release.comparators.group)}: ${members.map(said).join(', ')}.` : '',
    ...notCompared(told),
  )
}

function withCounts(words: string, figure: Comparator): string {
  const counts = publishedCounts(figure)
  return counts ? `${words} (${counts})` : words
}

function apart({ own, shown }: Told): string {
  const [all] = shown.filter(({ kind }) => kind === 'group')
  if (!all || !own || own.lower === null || own.upper === null) return ''
  const inside = own.lower <= all.value && all.value <= own.upper
  return inside
    ? `The interval holds the figure of ${all.force}: they cannot be told apart.`
    : `That is ${(own.value ?? 0) > all.value ? 'higher' : 'lower'} than in ${all.force}, by more than chance would make it.`
}

/** What is published beside the KPI and has another basis, each reason once. */
function notCompared({ held }: Told): string[] {
  const reasons = Map.groupBy(
    held.filter(({ notComparable }) => notComparable !== null),
    ({ notComparable }) => notComparable ?? '',
  )
  return [...reasons].map(([reason, figures]) => {
    const years = new Set(figures.map(({ year }) => year))
    const named = figures.map((each) => {
      const words = withCounts(`${each.force} ${publishedValue(each)}`, each)
      return years.size === 1 ? words : `${words} in ${each.year}`
    })
    const when = years.size === 1 ? `, ${figures[0]?.year}` : ''
    return `Not comparable: ${named.join(', ')}${when}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`
  })
}

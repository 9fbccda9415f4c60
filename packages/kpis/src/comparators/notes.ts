import { dayName } from '@dashboard/contract/month'
import { groupName, type Comparator } from './load-comparators.ts'
import { isOther, type Told } from './told.ts'

/** What the group is and who of it has no figure; where published figures come from, and what they take in. */
export function comparatorNotes(told: Told): string[] {
  const { shown, held } = told
  if (shown.length === 0) return sourceNotes(held)
  return [...groupNotes(told), ...sourceNotes(shown)]
}

function groupNotes({ release, year, shown, held }: Told): string[] {
  const { group } = release.comparators
  const drawn = shown.map(({ force }) => force)
  const missing = group.forces.filter((force) => !drawn.includes(force))
  const beyond = held.filter(
    (each) =>
      each.notComparable === null &&
      each.year === year.year &&
      isOther(each, release) &&
      !group.forces.includes(each.force),
  )
  return [
    `${groupName(group)}. Not a league table; a difference is not a cause.`,
    ...(missing.length > 0 ? [`Of the group, no figure of ${year.year} is held for ${list(missing)}.`] : []),
    ...(beyond.length > 0 ? [`Published too, and not in the group: ${list(beyond.map(({ force }) => force))}.`] : []),
  ]
}

/** Each source with its address, its as-at day and what it takes in, once. */
function sourceNotes(figures: Comparator[]): string[] {
  const notes = figures.map(({ source, sourceAddress, asAt, coverage, status }) => {
    const address = sourceAddress ? `, ${sourceAddress}` : ''
    const when = asAt ? `as at ${dayName(asAt)}` : 'the source does not say as at when'
    const checked = status === 'unverified' ? ' Not checked against the source yet.' : ''
    return `Source: ${source}${address}; ${when}. Takes in: ${coverage}.${checked}`
  })
  return [...new Set(notes)]
}

function list(names: string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}

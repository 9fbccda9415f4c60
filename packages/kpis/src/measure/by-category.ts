import type { Breakdown } from '../dimensions.ts'
import type { Profiles } from './profiles.ts'
import type { Counted } from './tally.ts'

/** The same rows for each category of a breakdown, with the number of its own cases. */
export function byCategory(rows: Counted[], profiles: Profiles, breakdown: Breakdown): [string, Counted[]][] {
  const { names, of } = categoriesOf(profiles, breakdown)
  const groups = names.map((): Counted[] => [])
  const counts = new Uint32Array(names.length)
  for (const { profiles: list, ...answer } of rows) {
    if (!list || list.length === 1) {
      groups[of[list?.[0] ?? 0] ?? 0]?.push({ ...answer, profiles: null })
      continue
    }
    for (const profile of list) {
      const index = of[profile] ?? 0
      counts[index] = (counts[index] ?? 0) + 1
    }
    for (const [index, cases] of counts.entries()) {
      if (cases > 0) groups[index]?.push({ ...answer, cases, profiles: null })
    }
    counts.fill(0)
  }
  return names.flatMap((name, index): [string, Counted[]][] => {
    const group = groups[index] ?? []
    return group.length > 0 ? [[name, group]] : []
  })
}

export function categoriesOf({ categories }: Profiles, breakdown: Breakdown) {
  const found = categories.get(breakdown)
  if (!found) throw new Error(`There is no breakdown by ${breakdown}.`)
  return found
}

import { partsOf, type Breakdown } from '../dimensions.ts'
import { separator, type Profiles } from './profiles.ts'
import type { Counted } from './tally.ts'

/** The categories of a breakdown, and which of them each profile is in. */
export type Categories = { names: string[]; of: (profile: number) => number }

/** The same rows for each category of a breakdown, with the number of its own cases. */
export function byCategory(rows: Counted[], { names, of }: Categories): [string, Counted[]][] {
  const groups = names.map((): Counted[] => [])
  const counts = new Uint32Array(names.length)
  for (const { profiles: list, ...answer } of rows) {
    if (!list || list.length === 1) {
      groups[of(list?.[0] ?? 0)]?.push({ ...answer, profiles: null })
      continue
    }
    for (const profile of list) {
      const index = of(profile)
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

/** Those of a dimension, or every pair of what two dimensions say. */
export function categoriesOf({ columns }: Profiles, breakdown: Breakdown): Categories {
  const [first, second] = partsOf(breakdown).map((dimension) => {
    const found = columns.get(dimension)
    if (!found) throw new Error(`There is no breakdown by ${breakdown}.`)
    return found
  })
  if (!first) throw new Error(`${breakdown} is no breakdown.`)
  if (!second) return { names: first.names, of: (profile) => first.of[profile] ?? 0 }
  const size = second.names.length
  return {
    names: first.names.flatMap((one) => second.names.map((other) => `${one}${separator}${other}`)),
    of: (profile) => (first.of[profile] ?? 0) * size + (second.of[profile] ?? 0),
  }
}

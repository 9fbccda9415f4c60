import type { Breakdown } from '../dimensions.ts'
import type { Profiles } from './profiles.ts'
import type { Counted } from './tally.ts'

/** The same rows for each category of a breakdown, with the number of its own cases. */
export function byCategory(rows: Counted[], { categories }: Profiles, breakdown: Breakdown): [string, Counted[]][] {
  const found = categories.get(breakdown)
  if (!found) throw new Error(`There is no breakdown by ${breakdown}.`)
  const { names, of } = found
  const groups = names.map((): Counted[] => [])
  const counts = new Uint32Array(names.length)
  for (const { profiles, ...answer } of rows) {
    if (!profiles || answer.exposure !== undefined) {
      groups[of[Number(profiles)] ?? 0]?.push({ ...answer, profiles: null })
      continue
    }
    countInto(counts, profiles, of)
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

/** Reads numbers with commas between them without making a list of them: there can be millions. */
function countInto(counts: Uint32Array, profiles: string, of: Uint32Array): void {
  let number = 0
  for (let at = 0; at <= profiles.length; at += 1) {
    const digit = profiles.charCodeAt(at) - 48
    if (digit >= 0) {
      number = number * 10 + digit
    } else {
      const index = of[number] ?? 0
      counts[index] = (counts[index] ?? 0) + 1
      number = 0
    }
  }
}

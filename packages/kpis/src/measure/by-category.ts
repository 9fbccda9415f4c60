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
      groups[of[profiles?.[0] ?? 0] ?? 0]?.push({ ...answer, profiles: null })
      continue
    }
    for (const profile of profiles) {
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

/** Numbers with commas between them: read letter by letter and once for all breakdowns, as there can be millions. */
export function readProfiles(text: string, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let number = 0
  let index = 0
  for (let at = 0; at <= text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0) {
      number = number * 10 + digit
    } else {
      numbers[index] = number
      index += 1
      number = 0
    }
  }
  return numbers
}

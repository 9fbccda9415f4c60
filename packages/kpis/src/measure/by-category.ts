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

/** Numbers of four bytes each: read once for all breakdowns, as there can be millions. */
export function readProfiles(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(index * 4))
}

import type { Built } from './build.ts'
import { componentOf } from './component.ts'
import type { Solver } from './solver.ts'
import type { System } from './system.ts'
import { hasWitness } from './witness.ts'

/** A count that must be left at least so many possible values, and where it stands. */
export type Target = { name: string; value: number; table: string }

export type Found = Target & { possible: number }

/** What was left of protected counts; `told` are those left too little. */
export type Tally = { protected: number; exact: number; fewest: number | null; told: Found[] }

export const fewestPossible = 3

/** Bounds every protected count by all that is known, and counts the values left to it, as far as three. */
export function attack({ system, truly, targets }: Built, solver: Solver): Tally {
  system.narrow()
  const components = new Map<string, System>()
  const found = targets.map((target) => ({
    ...target,
    possible: possibleValues({ system, truly, components }, target, solver),
  }))
  return tallyOf(found)
}

export function tallyOf(found: Found[]): Tally {
  return {
    protected: found.length,
    exact: found.filter(({ possible }) => possible < 2).length,
    fewest: found.length === 0 ? null : Math.min(...found.map(({ possible }) => possible)),
    told: found.filter(({ possible }) => possible < fewestPossible),
  }
}

type Known = Pick<Built, 'system' | 'truly'> & { components: Map<string, System> }

function possibleValues({ system, truly, components }: Known, { name, value }: Target, solver: Solver): number {
  const { lowest, highest } = system.boundsOf(name)
  if (highest - lowest + 1 < fewestPossible) return highest - lowest + 1
  const near = [value - 1, value + 1, value + 2, value - 2, value + 3, value - 3].filter(
    (each) => each >= lowest && each <= highest,
  )
  let possible = 1
  for (const each of near) {
    if (possible >= fewestPossible) break
    if (hasWitness(system, truly, name, each)) possible += 1
  }
  if (possible >= fewestPossible) return possible
  const part = componentOf(system, components, name)
  possible = 1
  for (const each of near) {
    if (possible >= fewestPossible) break
    if (solver.isPossible(part, name, each)) possible += 1
  }
  return possible >= fewestPossible ? possible : widely(part, { name, possible }, solver)
}

/** Where little is left near the true value, whether more is left far from it. */
function widely(part: System, { name, possible }: { name: string; possible: number }, solver: Solver): number {
  const range = solver.rangeOf(part, name)
  if (!range) throw new Error(`What is known of ${name} contradicts itself.`)
  let count = 0
  for (let value = range.lowest; value <= range.highest && count < fewestPossible; value += 1) {
    if (solver.isPossible(part, name, value)) count += 1
  }
  return Math.max(possible, count)
}

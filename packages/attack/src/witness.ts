import type { Choice, Row, System } from './system.ts'

const mostSteps = 3000
const mostMoves = 12

/**
 * Looks for other counts that a reader would be told the same of, in which one count has another value: from the true ones on,
 * moving a count for every row that no longer holds. Finding some proves the value possible; finding none proves nothing.
 */
export function hasWitness(system: System, truly: ReadonlyMap<string, number>, name: string, value: number): boolean {
  const near = nearOf(system)
  let steps = 0
  const search = (moved: Map<string, number>): boolean => {
    steps += 1
    const at = (each: string) => moved.get(each) ?? truly.get(each) ?? 0
    const broken = [...moved.keys()].flatMap((each) => near.rows.get(each) ?? []).find((row) => missing(row, at) !== 0)
    if (!broken)
      return [...moved.keys()].flatMap((each) => near.choices.get(each) ?? []).every((choice) => holds(choice, at))
    if (moved.size >= mostMoves || steps > mostSteps) return false
    const gap = missing(broken, at)
    return broken.terms.some(([factor, each]) => {
      const next = at(each) + gap / factor
      const { lowest, highest } = system.boundsOf(each)
      if (moved.has(each) || !Number.isInteger(next) || next < lowest || next > highest || steps > mostSteps)
        return false
      return search(new Map(moved).set(each, next))
    })
  }
  return search(new Map([[name, value]]))
}

type Near = { rows: Map<string, Row[]>; choices: Map<string, Choice[]> }
const kept = new WeakMap<System, Near>()

function nearOf(system: System): Near {
  const known = kept.get(system)
  if (known) return known
  const near: Near = { rows: new Map(), choices: new Map() }
  for (const row of system.rows)
    for (const [, name] of row.terms) near.rows.set(name, [...(near.rows.get(name) ?? []), row])
  for (const choice of system.choices)
    for (const name of new Set(choice.ways.flat().flatMap(({ terms }) => terms.map(([, each]) => each))))
      near.choices.set(name, [...(near.choices.get(name) ?? []), choice])
  kept.set(system, near)
  return near
}

/** By how much the sum of a row would have to change for the row to hold. */
function missing({ terms, lowest, highest }: Row, at: (name: string) => number): number {
  const sum = terms.reduce((total, [factor, name]) => total + factor * at(name), 0)
  return sum < lowest ? lowest - sum : sum > highest ? highest - sum : 0
}

function holds({ ways }: Choice, at: (name: string) => number): boolean {
  return ways.some((way) => way.every((row) => missing(row, at) === 0))
}

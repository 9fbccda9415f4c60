import { System, type Choice, type Row } from './system.ts'

/** The part of a system that hangs together with one count, without counts that are known already. */
export function componentOf(system: System, components: Map<string, System>, name: string): System {
  const found = components.get(name)
  if (found) return found
  const part = new System()
  const rows = new Set<Row>()
  const choices = new Set<Choice>()
  const waiting = [name]
  const seen = new Set(waiting)
  const links = linksOf(system)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    part.count(next, system.boundsOf(next))
    components.set(next, part)
    const near = links.get(next)
    for (const row of near?.rows ?? []) rows.add(row)
    for (const choice of near?.choices ?? []) choices.add(choice)
    const names = [...(near?.rows ?? []), ...(near?.choices ?? []).flatMap(({ ways }) => ways.flat())].flatMap(
      ({ terms }) => terms.map(([, each]) => each),
    )
    for (const each of names) {
      if (seen.has(each) || isKnown(system, each)) continue
      seen.add(each)
      waiting.push(each)
    }
  }
  for (const row of rows) part.row(withoutKnown(system, row))
  for (const { ways } of choices) part.choose(ways.map((way) => way.map((row) => withoutKnown(system, row))))
  return part
}

type Links = Map<string, { rows: Row[]; choices: Choice[] }>
const kept = new WeakMap<System, Links>()

function linksOf(system: System): Links {
  const known = kept.get(system)
  if (known) return known
  const links: Links = new Map()
  const at = (name: string) => {
    const near = links.get(name) ?? { rows: [], choices: [] }
    links.set(name, near)
    return near
  }
  for (const row of system.rows) for (const [, name] of row.terms) at(name).rows.push(row)
  for (const choice of system.choices)
    for (const name of new Set(choice.ways.flatMap((way) => way.flatMap(({ terms }) => terms.map(([, each]) => each)))))
      at(name).choices.push(choice)
  kept.set(system, links)
  return links
}

function isKnown(system: System, name: string): boolean {
  const { lowest, highest } = system.boundsOf(name)
  return lowest === highest
}

function withoutKnown(system: System, { terms, lowest, highest }: Row): Row {
  const known = terms.filter(([, name]) => isKnown(system, name))
  const sum = known.reduce((total, [factor, name]) => total + factor * system.boundsOf(name).lowest, 0)
  return {
    terms: terms.filter(([, name]) => !isKnown(system, name)),
    lowest: lowest - sum,
    highest: highest - sum,
  }
}

import highs, { type Highs } from 'highs'
import type { Row, System } from './system.ts'

/** Its types are written for CommonJS, what runs is a module. */
const load = highs as unknown as typeof highs.default

/** Which values a count may have. */
export type Solver = {
  /** The least and the most, of whole numbers; null where nothing fits at all. */
  rangeOf: (system: System, name: string) => { lowest: number; highest: number } | null
  isPossible: (system: System, name: string, value: number) => boolean
}

export async function loadSolver(): Promise<Solver> {
  const solver = await load()
  return {
    rangeOf: (system, name) => {
      const lowest = best(solver, system, name, 'Minimize')
      const highest = best(solver, system, name, 'Maximize')
      return lowest === null || highest === null ? null : { lowest, highest }
    },
    isPossible: (system, name, value) =>
      best(solver, system, name, 'Minimize', { terms: [[1, name]], lowest: value, highest: value }) !== null,
  }
}

/** Beyond this a count is as good as without bound. */
const most = 1_000_000

function best(solver: Highs, system: System, name: string, aim: 'Minimize' | 'Maximize', more?: Row): number | null {
  const solved = solver.solve(programOf(system, name, aim, more), { output_flag: false, mip_rel_gap: 0 })
  if (solved.Status === 'Infeasible' || solved.Status === 'Primal infeasible or unbounded') return null
  if (solved.Status !== 'Optimal') throw new Error(`The solver ended with: ${solved.Status}.`)
  return Math.round(solved.ObjectiveValue)
}

/** The system as a program in the CPLEX LP format: counts are `c0`, `c1` …, and `w0` … say which way of a choice holds. */
function programOf(system: System, name: string, aim: string, more?: Row): string {
  const names = new Map([...system.bounds.keys()].map((each, at) => [each, `c${at}`]))
  const rows = [...system.rows, ...(more ? [more] : [])].flatMap((row) => rowWords(row, names, ''))
  const ways: string[] = []
  for (const choice of system.choices) {
    const own = choice.ways.map((way) => {
      const label = `w${ways.length}`
      ways.push(label)
      rows.push(...way.flatMap((row) => rowWords(row, names, label)))
      return label
    })
    rows.push(`${own.map((label) => `+ 1 ${label}`).join(' ')} >= 1`)
  }
  const bounds = [...system.bounds].map(
    ([each, { lowest, highest }]) => `${lowest} <= ${names.get(each)} <= ${Math.min(highest, most)}`,
  )
  return [
    aim,
    ` goal: ${names.get(name)}`,
    'Subject To',
    ...rows.map((words, at) => ` r${at}: ${words}`),
    'Bounds',
    ...bounds.map((words) => ` ${words}`),
    'General',
    ` ${[...names.values()].join(' ')}`,
    ...(ways.length > 0 ? ['Binary', ` ${ways.join(' ')}`] : []),
    'End',
  ].join('\n')
}

/** A row in words; one that holds only if its way is taken is loosened by more than it could ever be broken by. */
function rowWords({ terms, lowest, highest }: Row, names: Map<string, string>, way: string): string[] {
  const sum = terms
    .map(([factor, each]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${names.get(each)}`)
    .join(' ')
  const loose = terms.reduce((total, [factor]) => total + Math.abs(factor) * looseBy, looseBy)
  if (terms.length === 0) return lowest > 1e-6 || highest < -1e-6 ? impossible(way, names) : []
  const low = way ? `${sum} - ${loose} ${way} >= ${lowest - loose}` : `${sum} >= ${lowest}`
  const high = way ? `${sum} + ${loose} ${way} <= ${highest + loose}` : `${sum} <= ${highest}`
  return [...(lowest > -Infinity ? [low] : []), ...(highest < Infinity ? [high] : [])]
}

const looseBy = 20_000

function impossible(way: string, names: Map<string, string>): string[] {
  const [any = ''] = names.values()
  return way ? [`+ 1 ${way} <= 0`] : [`+ 1 ${any} <= -1`]
}

import type { ListedRow } from './list-cases.ts'
import { readNumbers } from './packed-cases.ts'
import type { Counts } from './tally.ts'

/**
 * Durations in the order of months, lengths and ways of ending: the cases of a run are alike in all three and differ by
 * their profiles, which stand in a row for all runs. A length of -1 is one that cannot be.
 */
export type Durations = { runs: Run[]; profiles: Uint32Array }
type Run = { index: number; length: number; end: number; from: number; to: number }

type Category = { names: string[]; of: (profile: number) => number }

/** Reads the listed cases of a measure, those alone whose profile is `wanted`; `indexOf` gives the place of a month. */
export function readDurations(
  rows: ListedRow[],
  ends: readonly string[],
  wanted: (profile: number) => boolean,
  indexOf: (row: ListedRow) => number,
): Durations {
  const cases = rows.flatMap(({ packed }) => (packed ? packed.length / 8 : [])).reduce((sum, each) => sum + each, 0)
  const read: Durations = { runs: [], profiles: new Uint32Array(cases) }
  const months = [...Map.groupBy(rows, indexOf)].toSorted(([a], [b]) => a - b)
  for (const [index, group] of months) addRuns(read, index, inOrder(group, ends, wanted), ends.length + 1)
  return read
}

/** A case is one whole number, which sorts by length, then way of ending, then profile. */
const profileRange = 2 ** 32

function inOrder(rows: ListedRow[], ends: readonly string[], wanted: (profile: number) => boolean): Float64Array {
  const cases: number[] = []
  for (const { packed, ended_by: ending } of rows) {
    const end = ending ? ends.indexOf(ending) + 1 : 0
    const numbers = packed ? readNumbers(packed) : []
    for (let at = 0; at < numbers.length; at += 2) {
      const profile = numbers[at] ?? 0
      const length = numbers[at + 1] ?? 0
      if (wanted(profile)) cases.push((length * (ends.length + 1) + end) * profileRange + profile)
    }
  }
  return Float64Array.from(cases).sort()
}

function addRuns({ runs, profiles }: Durations, index: number, cases: Float64Array, ways: number): void {
  let at = runs.at(-1)?.to ?? 0
  let last = -1
  for (const each of cases) {
    const kind = Math.floor(each / profileRange)
    profiles[at] = each - kind * profileRange
    at += 1
    const run = runs.at(-1)
    if (run && kind === last) run.to = at
    else runs.push({ index, length: Math.floor(kind / ways) - 1, end: kind % ways, from: at - 1, to: at })
    last = kind
  }
}

/** Histograms of all categories at once; the first way of ending is the one wished for. */
export function tallyDurations(
  { runs, profiles }: Durations,
  months: number,
  { names, of }: Category,
): [string, Counts][] {
  const tallies = names.map(() => nothing(months))
  const counts = new Uint32Array(names.length)
  const met: number[] = []
  for (const run of runs) {
    for (let at = run.from; at < run.to; at += 1) {
      const category = of(profiles[at] ?? 0)
      const before = counts[category] ?? 0
      if (before === 0) met.push(category)
      counts[category] = before + 1
    }
    for (const category of met) {
      const tally = tallies[category]
      if (tally) add(tally, run, counts[category] ?? 0)
      counts[category] = 0
    }
    met.length = 0
  }
  return names.flatMap((name, at): [string, Counts][] => {
    const tally = tallies[at]
    return tally && [...tally.cases, ...tally.unknown].some((cases) => cases > 0) ? [[name, tally]] : []
  })
}

function nothing(months: number) {
  const none = () => Array.from({ length: months }, () => 0)
  const histogram = { month: [] as number[], length: [] as number[], end: [] as number[], cases: [] as number[] }
  return { part: '', cases: none(), met: none(), unknown: none(), exposure: null, histogram } satisfies Counts
}

function add(tally: ReturnType<typeof nothing>, { index, length, end }: Run, cases: number): void {
  const increase = (months: number[]) => {
    months[index] = (months[index] ?? 0) + cases
  }
  if (length < 0) return increase(tally.unknown)
  increase(tally.cases)
  if (end === 1) increase(tally.met)
  const { histogram } = tally
  histogram.month.push(index)
  histogram.length.push(length)
  histogram.end.push(end)
  histogram.cases.push(cases)
}

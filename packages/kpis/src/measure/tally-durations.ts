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

/** The cases of a month that ended alike: profile and length of each in turn, the length from 1 for none on. */
export type TimedRow = Pick<ListedRow, 'month' | 'ended_by'> & { numbers: Uint32Array }

export function readTimed(rows: ListedRow[]): TimedRow[] {
  return rows.flatMap(({ packed, ...row }) => (packed ? [{ ...row, numbers: readNumbers(packed) }] : []))
}

type Given = {
  ends: readonly string[]
  /** How many profiles there are. */
  profiles: number
  wanted: (profile: number) => boolean
  indexOf: (row: TimedRow) => number
}

/** Puts the cases in order, those alone whose profile is `wanted`; `indexOf` gives the place of a month. */
export function orderDurations(rows: TimedRow[], { ends, profiles, wanted, indexOf }: Given): Durations {
  const cases = rows.reduce((sum, { numbers }) => sum + numbers.length / 2, 0)
  const ordered: Durations = { runs: [], profiles: new Uint32Array(cases) }
  const ways = ends.length + 1
  for (const [index, group] of [...Map.groupBy(rows, indexOf)].toSorted(([a], [b]) => a - b)) {
    addRuns(ordered, index, sorted(group, { ends, ways, profiles, wanted }), { ways, profiles })
  }
  return ordered
}

/** A case is one whole number, which sorts by length, then way of ending, then profile. */
function sorted(
  rows: TimedRow[],
  { ends, ways, profiles, wanted }: Pick<Given, 'ends' | 'profiles' | 'wanted'> & { ways: number },
): Float64Array {
  const cases: number[] = []
  for (const { numbers, ended_by: ending } of rows) {
    const end = ending ? ends.indexOf(ending) + 1 : 0
    for (let at = 0; at < numbers.length; at += 2) {
      const profile = numbers[at] ?? 0
      const length = numbers[at + 1] ?? 0
      if (wanted(profile)) cases.push((length * ways + end) * profiles + profile)
    }
  }
  return Float64Array.from(cases).sort()
}

function addRuns(
  { runs, profiles }: Durations,
  index: number,
  cases: Float64Array,
  range: { ways: number; profiles: number },
): void {
  let at = runs.at(-1)?.to ?? 0
  let last = -1
  for (const each of cases) {
    const kind = Math.floor(each / range.profiles)
    profiles[at] = each % range.profiles
    at += 1
    const run = runs.at(-1)
    if (run && kind === last) run.to = at
    else runs.push({ index, length: Math.floor(kind / range.ways) - 1, end: kind % range.ways, from: at - 1, to: at })
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
  const touched: number[] = []
  for (const run of runs) {
    for (let at = run.from; at < run.to; at += 1) {
      const category = of(profiles[at] ?? 0)
      const before = counts[category] ?? 0
      if (before === 0) touched.push(category)
      counts[category] = before + 1
    }
    for (const category of touched) {
      const tally = tallies[category]
      if (tally) add(tally, run, counts[category] ?? 0)
      counts[category] = 0
    }
    touched.length = 0
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

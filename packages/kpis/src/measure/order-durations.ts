import type { ListedRow } from './list-cases.ts'
import { NumberList } from './number-list.ts'

/**
 * Durations in the order of months, lengths and ways of ending: the cases of a run are alike in all three and differ by
 * their profiles, which stand in a row for all runs. `length` is from 1 for none on; 0 is one that cannot be. `from` is where the
 * profiles of a run begin.
 */
export type Durations = {
  runs: { month: Uint32Array; length: Uint32Array; end: Uint32Array; from: Uint32Array }
  profiles: Uint32Array
}

/** The cases of a month that ended alike: profile and length of each in turn, the length from 1 for none on. */
export type TimedRow = Pick<ListedRow, 'month' | 'ended_by'> & { numbers: Uint32Array }

type Given = {
  ends: readonly string[]
  /** How many profiles there are. */
  profiles: number
  indexOf: (row: TimedRow) => number
}

/** Puts the cases in order; `indexOf` gives the place of a month. */
export function orderDurations(rows: TimedRow[], given: Given): Durations {
  const range = { ways: given.ends.length + 1, profiles: given.profiles }
  const runs = new Runs()
  const profiles = new Uint32Array(casesOf(rows))
  let at = 0
  for (const [month, group] of [...Map.groupBy(rows, given.indexOf)].toSorted(([a], [b]) => a - b)) {
    let last = -1
    for (const each of sorted(group, given, range)) {
      const kind = Math.floor(each / range.profiles)
      if (kind !== last) {
        runs.begin(month, Math.floor(kind / range.ways), kind % range.ways, at)
        last = kind
      }
      profiles[at] = each % range.profiles
      at += 1
    }
  }
  return { runs: runs.all, profiles }
}

/** A case is one whole number, which sorts by length, then way of ending, then profile. */
function sorted(rows: TimedRow[], { ends }: Given, range: { ways: number; profiles: number }): Float64Array {
  const cases = new Float64Array(casesOf(rows))
  let count = 0
  for (const { numbers, ended_by: ending } of rows) {
    const end = ending ? ends.indexOf(ending) + 1 : 0
    for (let at = 0; at < numbers.length; at += 2) {
      const [profile = 0, length = 0] = [numbers[at], numbers[at + 1]]
      cases[count] = (length * range.ways + end) * range.profiles + profile
      count += 1
    }
  }
  return cases.sort()
}

function casesOf(rows: TimedRow[]): number {
  return rows.reduce((sum, { numbers }) => sum + numbers.length / 2, 0)
}

/** Those of the cases alone whose profile is wanted. Months begin with their own first, `later` than that of all by so many. */
export function onlyWanted(
  { runs, profiles }: Durations,
  wanted: (profile: number) => boolean,
): Durations & { later: number } {
  const found = new Runs()
  const kept = new Uint32Array(profiles.reduce((count, profile) => count + Number(wanted(profile)), 0))
  let [at, later] = [0, 0]
  for (let run = 0; run < runs.from.length; run += 1) {
    const from = at
    const to = runs.from[run + 1] ?? profiles.length
    for (let each = runs.from[run] ?? 0; each < to; each += 1) {
      const profile = profiles[each] ?? 0
      if (!wanted(profile)) continue
      kept[at] = profile
      at += 1
    }
    if (at === from) continue
    const [month = 0, length = 0, end = 0] = [runs.month[run], runs.length[run], runs.end[run]]
    if (from === 0) later = month
    found.begin(month - later, length, end, from)
  }
  return { runs: found.all, profiles: kept, later }
}

class Runs {
  private readonly lists = {
    month: new NumberList(),
    length: new NumberList(),
    end: new NumberList(),
    from: new NumberList(),
  }

  begin(month: number, length: number, end: number, from: number): void {
    this.lists.month.push(month)
    this.lists.length.push(length)
    this.lists.end.push(end)
    this.lists.from.push(from)
  }

  get all(): Durations['runs'] {
    const { month, length, end, from } = this.lists
    return { month: month.all, length: length.all, end: end.all, from: from.all }
  }
}

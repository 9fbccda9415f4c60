import type { Categories } from './by-category.ts'
import { NumberList } from './number-list.ts'
import type { Durations } from './order-durations.ts'
import type { Counts } from './tally.ts'

/** Histograms of all categories at once; the first way of ending is the one wished for. */
export function tallyDurations(
  { runs, profiles }: Durations,
  months: number,
  { names, of }: Categories,
): [string, Counts][] {
  const tallies = names.map(() => new DurationTally(months))
  const counts = new Uint32Array(names.length)
  const touched: number[] = []
  for (let run = 0; run < runs.from.length; run += 1) {
    const to = runs.from[run + 1] ?? profiles.length
    for (let at = runs.from[run] ?? 0; at < to; at += 1) {
      const category = of(profiles[at] ?? 0)
      const before = counts[category] ?? 0
      if (before === 0) touched.push(category)
      counts[category] = before + 1
    }
    const [month = 0, length = 0, end = 0] = [runs.month[run], runs.length[run], runs.end[run]]
    for (const category of touched) {
      tallies[category]?.add(month, length, end, counts[category] ?? 0)
      counts[category] = 0
    }
    touched.length = 0
  }
  return names.flatMap((name, at): [string, Counts][] => {
    const counted = tallies[at]?.counts
    return counted && [...counted.cases, ...(counted.unknown ?? [])].some((cases) => cases > 0) ? [[name, counted]] : []
  })
}

class DurationTally {
  private readonly cases: number[]
  private readonly met: number[]
  private readonly unknown: number[]
  private readonly histogram = {
    month: new NumberList(),
    length: new NumberList(),
    end: new NumberList(),
    cases: new NumberList(),
  }

  constructor(months: number) {
    const none = () => Array.from({ length: months }, () => 0)
    this.cases = none()
    this.met = none()
    this.unknown = none()
  }

  add(month: number, length: number, end: number, cases: number): void {
    if (length === 0) return increase(this.unknown, month, cases)
    increase(this.cases, month, cases)
    if (end === 1) increase(this.met, month, cases)
    this.histogram.month.push(month)
    this.histogram.length.push(length - 1)
    this.histogram.end.push(end)
    this.histogram.cases.push(cases)
  }

  get counts(): Counts {
    const { month, length, end, cases } = this.histogram
    const histogram = { month: month.all, length: length.all, end: end.all, cases: cases.all }
    return { part: '', cases: this.cases, met: this.met, unknown: this.unknown, exposure: null, histogram }
  }
}

function increase(months: number[], month: number, cases: number): void {
  months[month] = (months[month] ?? 0) + cases
}

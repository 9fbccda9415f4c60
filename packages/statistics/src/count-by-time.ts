import { requireCount, requireNumber } from './require.ts'

/** A case, or `cases` alike, seen for `time` and ended by `cause`; null cause: still waiting then (censored). */
export type TimedCase = { time: number; cause: string | null; cases?: number }
export type AtTime = { time: number; all: number; ended: Map<string, number> }

/** How many cases were seen for each time, and how many of them ended then by each cause. */
export function countByTime(cases: TimedCase[]): { times: AtTime[]; causes: string[] } {
  const byTime = new Map<number, AtTime>()
  const causes = new Set<string>()
  for (const { time, cause, cases: alike = 1 } of cases) {
    requireNumber(time, 'A time')
    requireCount(alike, 'A number of cases')
    if (alike === 0) continue
    const at = byTime.get(time) ?? { time, all: 0, ended: new Map<string, number>() }
    byTime.set(time, at)
    at.all += alike
    if (cause === null) continue
    causes.add(cause)
    at.ended.set(cause, (at.ended.get(cause) ?? 0) + alike)
  }
  return { times: [...byTime.values()].sort((a, b) => a.time - b.time), causes: [...causes].sort() }
}

import { requireCount, requireNumber } from './require.ts'

/** A case, or `cases` alike, seen for `time` and ended by `cause`; null cause: still waiting then (censored). */
export type TimedCase = { time: number; cause: string | null; cases?: number }
/** `ended`: by the order of `causes`. */
export type AtTime = { time: number; all: number; ended: number[] }

/** How many cases were seen for each time, and how many of them ended then by each cause. */
export function countByTime(cases: TimedCase[]): { times: AtTime[]; causes: string[] } {
  const found = new Set<string>()
  for (const { cause, cases: alike } of cases) if (cause !== null && alike !== 0) found.add(cause)
  const causes = [...found].sort()
  const order = new Map(causes.map((cause, index) => [cause, index]))
  const byTime = new Map<number, AtTime>()
  for (const { time, cause, cases: alike = 1 } of cases) {
    requireNumber(time, 'A time')
    requireCount(alike, 'A number of cases')
    if (alike === 0) continue
    let at = byTime.get(time)
    if (!at) byTime.set(time, (at = { time, all: 0, ended: causes.map(() => 0) }))
    at.all += alike
    const index = cause === null ? undefined : order.get(cause)
    if (index !== undefined) at.ended[index] = (at.ended[index] ?? 0) + alike
  }
  return { times: [...byTime.values()].sort((a, b) => a.time - b.time), causes }
}

import type { Direction } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import { judge } from '../judge/judge.ts'
import type { Reading } from '../read-kpi.ts'

/** Mature points of a chart from a month on, and how many of them are signals the way that is wished for. */
export type Signs = { unit: 'month' | 'quarter'; mature: number; wished: number }

/**
 * Null where the chart has no limits that could tell a signal. A run or a trend that was there before what is tested began is no
 * signal of it.
 */
export function signsSince(
  reading: Reading,
  { month, begins }: { month: Month; begins: Month },
  wished: Direction,
): Signs | null {
  const { grain, points, process } = judge(reading)
  if (!process || (grain !== 'month' && grain !== 'quarter')) return null
  const side = wished === 'higher' ? 'high' : 'low'
  const isNew = (index: number) =>
    process.stretches.some(({ from, to }) => from <= index && index <= to && (points[from]?.month ?? '') >= begins)
  const since = points.flatMap((point, index) => {
    if (!point.mature || point.month < month) return []
    const { rules = [], side: lies = null } = point.signal ?? {}
    const alone = rules.includes('outside') || rules.includes('two-of-three')
    return [lies === side && (alone || isNew(index))]
  })
  return { unit: grain, mature: since.length, wished: since.filter(Boolean).length }
}

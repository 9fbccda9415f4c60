import type { Direction } from '@dashboard/contract'
import type { Month } from '@dashboard/contract/month'
import { judge } from '../judge/judge.ts'
import type { Reading } from '../read-kpi.ts'

/** Mature points of a chart from a month on, and how many of them are signals the way that is wished for. */
export type Signs = { unit: 'month' | 'quarter'; mature: number; wished: number }

/** Null where the chart has no limits that could tell a signal. */
export function signsSince(reading: Reading, month: Month, wished: Direction): Signs | null {
  const { grain, points, process } = judge(reading)
  if (!process || (grain !== 'month' && grain !== 'quarter')) return null
  const since = points.filter((point) => point.mature && point.month >= month)
  const side = wished === 'higher' ? 'high' : 'low'
  return { unit: grain, mature: since.length, wished: since.filter(({ signal }) => signal?.side === side).length }
}

import type { PointSignal } from '@dashboard/contract'
import { addDays, daysBetween, lastDayOf, type Month } from '@dashboard/contract/month'
import { specialCauses, tChartLimits, xmrLimits, type Signal } from '@dashboard/statistics'
import type { Reading } from '../read-kpi.ts'
import { meaningOf, reversed } from './meaning.ts'

/** Days from each case to the one before, with the usual range of a t-chart. */
export type Gaps = {
  gaps: { on: string; days: number; signal: PointSignal | null }[]
  centre: number
  lower: number
  upper: number
  /** The latest case, and the signal of the gap before it. */
  last: { on: string; signal: Signal | null }
}

/** Two cases on one day are half a day apart. */
const sameDay = 0.5
/** A t-chart is an XmR chart of days to this power. */
const power = 1 / 3.6

/** The gaps between the cases of the mature months of a period; null where there are no two of them. */
export function gapsOf({ series, points, kpi }: Reading, { from, to }: { from: Month; to: Month }): Gaps | null {
  const begin = `${series.periods[0]?.month ?? ''}-01`
  const last = points.findLast(({ mature, month }) => mature && month <= to)
  if (!series.days || !last) return null
  const [first, until] = [`${from}-01`, lastDayOf(last.month)]
  const on = series.days.map((day) => addDays(begin, day)).filter((day) => day >= first && day <= until)
  const days = on.slice(1).map((day, index) => Math.max(sameDay, daysBetween(on[index] ?? day, day)))
  if (days.length < 2) return null
  const scaled = days.map((each) => each ** power)
  const signals = specialCauses(scaled, xmrLimits(scaled))
  return {
    gaps: days.map((each, index) => ({
      on: on[index + 1] ?? '',
      days: each,
      signal: meaningOf(signals[index] ?? null, reversed[kpi.better]),
    })),
    ...tChartLimits(days),
    last: { on: on.at(-1) ?? '', signal: signals.at(-1) ?? null },
  }
}

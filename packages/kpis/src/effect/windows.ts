import type { Point, SeriesBreak } from '@dashboard/contract'
import { monthsBetween, type Month } from '@dashboard/contract/month'
import { longEnough } from '@dashboard/statistics'

/** Longer windows mix in what else has changed. */
export const mostMonths = 12

/** Why there is nothing to compare, or the months that are: as many before as after, by index; `all` where no mature month is left out. */
export type Windows =
  | { kind: 'too-few'; mature: number }
  | { kind: 'break'; month: Month }
  | { kind: 'short'; months: number }
  | { kind: 'pair'; before: Span; after: Span; all: boolean }
export type Span = { from: number; to: number }

type Given = { points: Point[]; breaks: SeriesBreak[]; begins: Month; shows: Month }

/**
 * The mature months from the one in which an effect is expected to show, and as many before what is to bring it about began:
 * seven at the least, twelve at the most. Neither reaches across a month from which cases are counted differently.
 */
export function windowsOf({ points, breaks, begins, shows }: Given): Windows {
  const cuts = breaks
    .filter(({ kind }) => kind === 'break')
    .map(({ month }) => month)
    .sort()
  const first = points[0]?.month ?? shows
  const from = monthsBetween(first, shows)
  const next = cuts.find((month) => month > shows)
  const matureEnd = points.findLastIndex(({ mature }) => mature) + 1
  const after = Math.max(0, Math.min(matureEnd, next ? monthsBetween(first, next) : matureEnd) - Math.max(0, from))
  const between = cuts.find((month) => month >= begins && month <= shows)
  if (between) return { kind: 'break', month: between }
  if (after < longEnough && next && matureEnd > monthsBetween(first, next)) return { kind: 'break', month: next }
  if (after < longEnough) return { kind: 'too-few', mature: after }
  const last = cuts.findLast((month) => month < begins)
  const to = monthsBetween(first, begins)
  const earliest = Math.max(0, last ? monthsBetween(first, last) : 0)
  const before = Math.max(0, to - earliest)
  if (before < longEnough) return { kind: 'short', months: before }
  const length = Math.min(before, after, mostMonths)
  return {
    kind: 'pair',
    before: { from: to - length, to },
    after: { from, to: from + length },
    all: length === matureEnd - from,
  }
}

/** The month in which what is to bring an effect about begins: never after it is expected to show. */
export function beginOf(startsOn: string | null, shows: Month): Month {
  const month = startsOn?.slice(0, 7) ?? shows
  return month < shows ? month : shows
}

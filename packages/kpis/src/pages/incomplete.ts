import { monthsOf } from '../wording.ts'
import type { Reading } from '../read-kpi.ts'

const mostUnknown = 0.2

/** A warning where over a fifth of the cases of a mature month of the last twelve have no known answer; else null. */
export function incompleteWarning({ measure, points, headline }: Reading): string | null {
  const last = points.findLastIndex(({ mature }) => mature)
  // With a handful of cases a month, one unknown case is not a warning about its month.
  const latest =
    measure.kind === 'duration' ? (headline ? [headline] : []) : points.slice(Math.max(0, last - 11), last + 1)
  const incomplete = latest.filter(({ unknown, denominator }) => {
    return unknown !== null && denominator !== null && unknown > mostUnknown * (unknown + denominator)
  })
  if (incomplete.length === 0) return null
  const names = new Intl.ListFormat('en-GB').format(incomplete.map(monthsOf))
  return `Incomplete: over a fifth of the cases of ${names} have no known answer. Read ${incomplete.length === 1 ? 'that month' : 'those months'} with care.`
}

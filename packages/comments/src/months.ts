import { addMonths, monthOf, monthRange, type Month } from '@dashboard/contract/month'
import type { Release } from '@dashboard/kpis'

const mostMonths = 36

/** The month of the figures, on which a comment is due. */
export function dueMonth({ asOn }: Pick<Release, 'asOn'>): Month {
  return monthOf(asOn)
}

/** The months that may be commented on: those that a chart shows, the latest first. */
export function commentMonths(release: Pick<Release, 'asOn'>): Month[] {
  const last = dueMonth(release)
  return monthRange(addMonths(last, 1 - mostMonths), last).toReversed()
}

import { addMonths, monthOf, type Month } from '@dashboard/contract/month'
import type { Release } from '../release.ts'

const monthsBack = 60
const monthsAhead = 36

/** The months from which a target may be set: five years back from the as-at day, and three years ahead. */
export function targetMonths({ asOn }: Release): { first: Month; last: Month } {
  return { first: addMonths(monthOf(asOn), -monthsBack), last: addMonths(monthOf(asOn), monthsAhead) }
}

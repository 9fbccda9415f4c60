import { formatCount, formatValue } from '@dashboard/contract/value'
import { wilsonInterval } from '@dashboard/statistics'
import type { Comparator } from './load-comparators.ts'

/** `6.9%`, `599,908`, `14 days`. */
export function publishedValue({ value, unit, denominator }: Comparator): string {
  return formatValue(value, unit, denominator)
}

/** `185 of 2,692`; `of 2,409` where the source does not say how many; empty where it gives no counts. */
export function publishedCounts({ numerator, denominator }: Comparator): string {
  if (denominator === null) return ''
  return numerator === null
    ? `of ${formatCount(denominator)}`
    : `${formatCount(numerator)} of ${formatCount(denominator)}`
}

/** Wilson's, where the counts of a share are known. */
export function publishedInterval({ unit, numerator, denominator }: Comparator): {
  lower: number | null
  upper: number | null
} {
  if (unit !== 'proportion' || numerator === null || denominator === null) return { lower: null, upper: null }
  const { lower, upper } = wilsonInterval(numerator, denominator)
  return { lower, upper }
}

import type { Point, TargetStep } from '@dashboard/contract'
import { addMonths, monthName, periodName } from '@dashboard/contract/month'
import { formatCount, formatTarget, formatValue } from '@dashboard/contract/value'

/** `8.6%`, or what to say where there is no value. */
export function shareOf({ value, denominator, status }: Point): string {
  if (value !== null) return formatValue(value, 'proportion', denominator)
  return status.includes('c') ? 'protected [c]' : 'no value'
}

/** `19 of 221`. */
export function countsOf({ numerator, denominator }: Point): string {
  if (numerator === null || denominator === null) return 'counts protected [c]'
  return `${formatCount(numerator)} of ${formatCount(denominator)}`
}

/** `95% interval 5.6% to 13.0%`, empty where there is none. */
export function intervalOf({ lower, upper, denominator }: Pick<Point, 'lower' | 'upper' | 'denominator'>): string {
  if (lower === null || upper === null) return ''
  return `95% interval ${formatValue(lower, 'proportion', denominator)} to ${formatValue(upper, 'proportion', denominator)}`
}

/** The months a point covers, as words. */
export function monthsOf({ month, months }: Pick<Point, 'month' | 'months'>): string {
  return periodName(month, addMonths(month, months - 1))
}

/** `10% [P] placeholder`. */
export function targetOf({ value, status }: TargetStep): string {
  return `${formatTarget(value, 'proportion')}${status === 'placeholder' ? ' [P] placeholder' : ''}`
}

/** From which month on figures are so far only; empty when all are mature. */
export function tooEarlyFrom(points: Point[]): string {
  const first = points.find(({ mature }) => !mature)
  return first ? monthName(first.month) : ''
}

/** `engaged within 28 days` at the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Sentences that are not empty, as one text. */
export function sentences(...texts: string[]): string {
  return texts.filter(Boolean).join(' ')
}

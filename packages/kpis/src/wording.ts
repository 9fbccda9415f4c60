import type { Point, TargetStep } from '@dashboard/contract'
import { addMonths, monthName, periodName } from '@dashboard/contract/month'
import { formatCount, formatTarget, formatValue, type Unit } from '@dashboard/contract/value'
import type { PointLimits } from '@dashboard/statistics'
import { clockOf } from './clock.ts'
import type { Measure } from './define-kpi.ts'

/** What the values of a measure are in. */
export function unitOf(measure: Measure): Unit {
  switch (measure.kind) {
    case 'count':
    case 'mix':
      return 'count'
    case 'snapshot':
      return measure.asks ? 'proportion' : 'count'
    case 'rate':
    case 'ratio':
      return 'rate'
    case 'duration':
      return clockOf(measure).unit
    default:
      return 'proportion'
  }
}

/** `8.6%`, `211`, or what to say where there is no value. */
export function valueOf(measure: Measure, { value, denominator, status }: Point): string {
  if (value !== null) return formatValue(value, unitOf(measure), denominator)
  return status.includes('c') ? 'protected [c]' : 'no value'
}

/** `4.0% to 11.8%`; an end beyond 0 or 100% is left out, as no month can lie beyond it. */
export function rangeOf(measure: Measure, limits: Pick<PointLimits, 'lower' | 'upper'> | undefined): string {
  const unit = unitOf(measure)
  const { lower = null, upper = null } = limits ?? {}
  const from = lower !== null && lower > 0 ? formatLimit(lower, unit) : null
  const to = upper !== null && (unit !== 'proportion' || upper < 1) ? formatLimit(upper, unit) : null
  if (from && to) return `${from} to ${to}`
  if (to) return `up to ${to}`
  return from ? `from ${from}` : 'anything from none to all'
}

/** Limits of counts are no counts: they keep a decimal. */
function formatLimit(limit: number, unit: Unit): string {
  return formatValue(limit, unit === 'count' ? 'rate' : unit)
}

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
export function intervalOf(
  { lower, upper, denominator }: Pick<Point, 'lower' | 'upper' | 'denominator'>,
  unit: Unit = 'proportion',
): string {
  if (lower === null || upper === null) return ''
  return `95% interval ${formatValue(lower, unit, denominator)} to ${formatValue(upper, unit, denominator)}`
}

/** The months a point covers, as words. */
export function monthsOf({ month, months }: Pick<Point, 'month' | 'months'>): string {
  return periodName(month, addMonths(month, months - 1))
}

/** `10% [P] placeholder`. */
export function targetOf({ value, status }: TargetStep, unit: Unit): string {
  return `${formatTarget(value, unit)}${status === 'placeholder' ? ' [P] placeholder' : ''}`
}

/** `10% [P]`. */
export function shortTarget({ value, status }: TargetStep, unit: Unit): string {
  return `${formatTarget(value, unit)}${status === 'placeholder' ? ' [P]' : ''}`
}

/** Targets of waiting times are shares of cases ended in time. */
export function targetUnit(measure: Measure): Unit {
  return measure.kind === 'duration' ? 'proportion' : unitOf(measure)
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

/** What people have written, with a full stop at its end. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/** The same within a sentence. */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Sentences that are not empty, as one text. */
export function sentences(...texts: string[]): string {
  return texts.filter(Boolean).join(' ')
}

/** `seven`; from eleven on figures. */
export function numberWord(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count)
}

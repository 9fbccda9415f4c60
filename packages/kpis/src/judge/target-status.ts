import type { Point, TargetStatus, TargetStep } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { formatTarget, formatValue } from '@dashboard/contract/value'
import { clockOf, targetTime, timeWords } from '../clock.ts'
import type { Measure } from '../define-kpi.ts'
import type { Judgement } from './judge.ts'
import type { Reading } from '../read-kpi.ts'
import { targetIn } from './target-in.ts'
import { capitalised, monthsOf, shortTarget, targetOf, targetUnit } from '../wording.ts'

/** A value held against the target of its time. */
export type Held = { point: Point; value: number | null; target: TargetStep | null; met: boolean | null }

/**
 * Holds the target against the latest mature month, or the latest twelve together where a month has too few cases. For
 * waiting times the value is the share ended as wished in time. Equality meets a target; nothing is rounded before.
 */
export function holdTarget({ kpi, measure, targets }: Reading, { shown }: Judgement): Held | null {
  if (!shown) return null
  const target = targetIn(targets, addMonths(shown.month, shown.months - 1))
  const timed = measure.kind === 'duration'
  const value = timed ? (shown.within?.[targetTime(target?.withinDays ?? 0, clockOf(measure))] ?? null) : shown.value
  if (!target || value === null) return { point: shown, value, target, met: null }
  // A share of cases done in time is better when higher, even where fewer days are better.
  const lowerIsBetter = kpi.better === 'lower' && !timed
  return { point: shown, value, target, met: lowerIsBetter ? value <= target.value : value >= target.value }
}

/** Was the target met in the month named? */
export function targetStatus(reading: Reading, judgement: Judgement): TargetStatus {
  const held = holdTarget(reading, judgement)
  if (!held?.target) return { met: null, words: 'No target set', target: null, placeholder: false }
  const { point, target, met } = held
  const placeholder = target.status === 'placeholder'
  const within = withinWords(target, reading.measure)
  const said = `${formatTarget(target.value, targetUnit(reading.measure))}${within}${placeholder ? ' [P]' : ''}`
  if (met === null) return { met, words: 'No value to judge', target: said, placeholder }
  const when = point.months === 1 ? monthsOf(point) : `these ${point.months} months`
  return { met, words: `${met ? 'Met' : 'Not met'} in ${when}`, target: said, placeholder }
}

/** `Below the target of 10% [P] placeholder: not met.`; empty where there is nothing to compare. Short: `Below the target of 10% [P].` */
export function againstTarget(reading: Reading, judgement: Judgement, short = false): string {
  const held = holdTarget(reading, judgement)
  if (!held?.target || held.value === null || held.met === null) return ''
  const { value, target, met, point } = held
  const unit = targetUnit(reading.measure)
  // 9.96% of a target of 10% is written 10.0%: it is below all the same.
  const looksEqual = formatValue(value, unit, point.denominator) === formatValue(target.value, unit, point.denominator)
  const place =
    value === target.value ? 'On' : `${looksEqual ? 'Just ' : ''}${value > target.value ? 'above' : 'below'}`
  const within = withinWords(target, reading.measure)
  const named = short ? shortTarget(target, unit) : targetOf(target, unit)
  const verdict = short ? '' : `: ${met ? 'met' : 'not met'}`
  return `${capitalised(`${place} the target of ${named}${within}${verdict}`)}.${apart(held)}`
}

/** ` within 60 days`; empty for what is no waiting time. */
export function withinWords({ withinDays }: Pick<TargetStep, 'withinDays'>, measure: Measure): string {
  if (measure.kind !== 'duration' || !withinDays) return ''
  const clock = clockOf(measure)
  return ` within ${timeWords(targetTime(withinDays, clock), clock)}`
}

/** Where twelve months together are few, chance may lie between the value and its target. */
function apart({ point, target }: Held): string {
  const { months, lower, upper } = point
  if (months === 1 || !target || lower === null || upper === null || point.within) return ''
  return lower < target.value && target.value < upper
    ? ' The interval holds the target: they cannot be told apart.'
    : ''
}

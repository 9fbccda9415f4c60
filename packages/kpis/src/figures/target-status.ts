import type { Point, TargetStatus, TargetStep } from '@dashboard/contract'
import { addMonths, monthName } from '@dashboard/contract/month'
import { formatTarget } from '@dashboard/contract/value'
import type { Reading } from '../read-kpi.ts'

/** The target in force in a month. */
export function targetIn(targets: TargetStep[], month: string): TargetStep | null {
  return targets.find(({ from, to }) => from <= month && (to === null || month < to)) ?? null
}

/** The value that is held against the target, and the point it is of: the latest mature month, or twelve of them for waiting times. */
export function judged({
  measure,
  points,
  headline,
  targets,
}: Reading): { point: Point; value: number | null; target: TargetStep | null } | null {
  const timed = measure.kind === 'duration'
  const point = timed ? headline : points.findLast(({ mature }) => mature)
  if (!point) return null
  const target = targetIn(targets, addMonths(point.month, point.months - 1))
  const within = target?.withinDays
  const value = timed ? (within ? (point.within?.[within] ?? null) : null) : point.value
  return { point, value, target }
}

/** Was the target met in the month named? A value equal to the target meets it. */
export function targetStatus(reading: Reading): TargetStatus {
  const found = judged(reading)
  if (!found?.target) return { met: null, words: 'No target set', target: null, placeholder: false }
  const { point, value, target } = found
  const placeholder = target.status === 'placeholder'
  const share = formatTarget(target.value, 'proportion')
  const said = `${share}${target.withinDays ? ` within ${target.withinDays} days` : ''}${placeholder ? ' [P]' : ''}`
  if (value === null) return { met: null, words: 'No value to judge', target: said, placeholder }
  // A share of cases done in time is better when higher, even where fewer days are better.
  const lowerIsBetter = reading.kpi.better === 'lower' && reading.measure.kind !== 'duration'
  const met = lowerIsBetter ? value <= target.value : value >= target.value
  const when = point.months === 1 ? monthName(point.month) : `these ${point.months} months`
  return { met, words: `${met ? 'Met' : 'Not met'} in ${when}`, target: said, placeholder }
}

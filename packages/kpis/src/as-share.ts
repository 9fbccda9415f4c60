import { wilsonInterval } from '@dashboard/statistics'
import type { Point, TargetStep } from '@dashboard/contract'
import { clockOf, targetTime, timeWords } from './clock.ts'
import type { Measure } from './define-kpi.ts'
import { targetIn } from './judge/target-in.ts'
import { pool } from './read/point.ts'
import { maturityOf, type Reading } from './read-kpi.ts'

/** With fewer cases a month than this, a waiting time is told as one curve for twelve months. */
const fewestCases = 10
const monthsJudged = 36
/** In a histogram, the end that is wished for. */
const wishedEnd = 1

/** A waiting time as a share of each month, where months have enough cases for that: it can then be judged like any share. */
export function asMonthlyShare(reading: Reading): Reading | null {
  return isFrequent(reading) ? asShare(reading) : null
}

/**
 * A waiting time as the share of cases that ended as wished in time; null of what is none, and where single times may not
 * be seen. A month is judged once that time has passed for all of it, so that its share is plain counting.
 */
export function asShare(reading: Reading): Reading | null {
  const { measure, series, kpi } = reading
  if (measure.kind !== 'duration' || !series.histogram) return null
  const time = timeJudged(reading)
  const words = timeWords(time, clockOf(measure))
  const share: Measure = { ...measure, kind: 'proportion', title: `${measure.title}: within ${words}` }
  const inTime = countInTime(reading, time)
  const days = Math.ceil(time / clockOf(measure).day)
  const isMature = maturityOf({ ...kpi, matureAfterDays: Math.min(days, kpi.matureAfterDays) }, reading.asOn)
  const points = reading.points.map((point, index) => {
    const mature = isMature(point.month, point.months)
    return { ...shareOf(point, inTime[index] ?? 0), mature, status: mature ? [] : ['p' as const] }
  })
  const last = points.findLastIndex(({ mature }) => mature)
  return {
    ...reading,
    kpi: { ...kpi, better: 'higher', words: { ...kpi.words, met: `${kpi.words.met} within ${words}` } },
    measure: share,
    series: { ...series, histogram: null },
    points,
    headline: last < 0 ? null : pool(share, series, [], points, Math.max(0, last - 11), last),
    targets: targetsWithin(reading, time).map((target) => ({ ...target, withinDays: null })),
  }
}

/**
 * The time in days or hours at which a waiting time is judged: that of the target in force in its latest mature month, else
 * the second that it asks for.
 */
export function timeJudged({ measure, targets, points }: Reading): number {
  if (measure.kind !== 'duration') return 0
  const latest = points.findLast(({ mature }) => mature) ?? points.at(-1)
  const within = targetIn(targets, latest?.month ?? '')?.withinDays
  const [first = 0, second = first] = measure.horizons
  return within ? targetTime(within, clockOf(measure)) : second
}

/** The targets of a waiting time that ask for a share by that time: those by another time cannot be drawn beside it. */
export function targetsWithin({ measure, targets }: Reading, time: number): TargetStep[] {
  if (measure.kind !== 'duration') return []
  return targets.filter(({ withinDays }) => withinDays !== null && targetTime(withinDays, clockOf(measure)) === time)
}

function isFrequent({ points }: Reading): boolean {
  const latest = points.filter(({ mature }) => mature).slice(-monthsJudged)
  return (
    latest.length > 0 &&
    latest.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0) >= fewestCases * latest.length
  )
}

function countInTime({ series, points }: Reading, time: number): number[] {
  const counts = points.map(() => 0)
  const { histogram } = series
  for (const [index, month] of (histogram?.month ?? []).entries()) {
    const inTime = (histogram?.length[index] ?? 0) <= time
    if (histogram?.end[index] === wishedEnd && inTime)
      counts[month] = (counts[month] ?? 0) + (histogram.cases[index] ?? 0)
  }
  return counts
}

function shareOf({ within: _within, ...point }: Point, numerator: number): Point {
  const { denominator } = point
  const value = denominator ? numerator / denominator : null
  const interval = denominator ? wilsonInterval(numerator, denominator) : { lower: null, upper: null }
  return { ...point, numerator, value, ...interval }
}

import { addMonths } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import { incidenceQuantile, incidenceQuantileInterval, percentileInterval } from '@dashboard/statistics'
import { byTime, clockOf, timeWords, type Clock } from '../clock.ts'
import type { Reading } from '../read-kpi.ts'
import { timedCurve, type TimedCurve } from '../timed-curve.ts'
import { monthsOf, sentences } from '../wording.ts'
import type { Drawing } from './frame.ts'

const monthsTaken = 12

/**
 * The median of the cases that have ended beside the median that counts those who wait, over the latest twelve months:
 * only to explain why the first, which is often quoted, is too low.
 */
export function closedCases(reading: Reading): Drawing | null {
  const { kpi, measure, points } = reading
  const last = points.length - 1
  const first = Math.max(0, last - monthsTaken + 1)
  const timed = timedCurve(reading, first, last)
  const begin = points[first]
  if (measure.kind !== 'duration' || !timed || !begin) return null
  const clock = clockOf(measure)
  const ended = endedTimes(timed)
  const waiting = timed.cases.reduce((sum, { cause, cases }) => sum + (cause === null ? cases : 0), 0)
  if (ended.length === 0 || waiting === 0) return null
  const closed = { value: medianOf(ended), ...closedInterval(ended), cases: ended.length }
  const everyone = {
    value: incidenceQuantile(timed.curve, timed.wished, 0.5),
    ...incidenceQuantileInterval(timed.curve, timed.wished, 0.5),
    cases: timed.people,
  }
  const when = monthsOf({ month: begin.month, months: last - first + 1 })
  const words = readingOf({ closed: closed.value, everyone: everyone.value, waiting, met: kpi.words.met, clock })
  const rows = [
    { category: 'closed', label: 'Closed only', ...closed },
    { category: 'everyone', label: 'Waiting included', ...everyone },
  ]
  return {
    id: 'closed-cases',
    label: 'Closed cases',
    title: `Why not ${timeWords(closed.value, clock)}?`,
    subtitle: `Median ${clock.unit} from ${kpi.words.start}, ${kpi.words.cases} in ${when}, ${begin.label}. The thin line is the 95% interval`,
    reading: words,
    notes: [
      'The median of closed cases is shown to explain the difference only. It is not used anywhere else.',
      'Intervals: order statistics for the closed cases, the bands of the Aalen–Johansen curve for everyone. No upper end means it has not been reached.',
    ],
    altText: `Two bars, ${when}. ${words}`,
    chart: {
      shape: 'bars',
      unit: clock.unit,
      bars: rows.map(({ cases, ...row }) => ({ ...row, numerator: null, denominator: cases, detail: '' })),
      target: null,
    },
    table: {
      columns: [
        { id: 'cases_taken', label: 'Cases', unit: 'text' },
        { id: 'median', label: `Median ${clock.unit}`, unit: clock.unit },
        { id: 'lower', label: '95% from', unit: clock.unit },
        { id: 'upper', label: '95% to', unit: clock.unit },
        { id: 'cases', label: 'Number of cases', unit: 'count' },
      ],
      rows: rows.map(({ label, value, lower, upper, cases }) => [label, value, lower, upper, cases]),
    },
    period: { from: begin.month, to: addMonths(begin.month, last - first) },
  }
}

type Compared = { closed: number; everyone: number | null; waiting: number; met: string; clock: Clock }

function readingOf({ closed, everyone, waiting, met, clock }: Compared): string {
  const cases = waiting === 1 ? 'the one' : `the ${formatCount(waiting)}`
  return sentences(
    `The median of closed cases is ${timeWords(closed, clock)}. It leaves out ${cases} still waiting, so it looks better the longer a queue grows.`,
    everyone === null
      ? `Counting everyone, fewer than half are ${met} so far.`
      : `Counting everyone, half are ${met} by ${byTime(everyone, clock)}.`,
  )
}

/** The times of the cases that ended as wished, in order. */
function endedTimes({ cases, wished }: TimedCurve): number[] {
  return cases
    .flatMap(({ time, cause, cases: alike }) => (cause === wished ? Array.from({ length: alike }, () => time) : []))
    .sort((a, b) => a - b)
}

function closedInterval(days: number[]): { lower: number | null; upper: number | null } {
  const { lowerRank, upperRank } = percentileInterval(days.length, 0.5)
  const at = (rank: number | null) => (rank === null ? null : (days[rank - 1] ?? null))
  return { lower: at(lowerRank), upper: at(upperRank) }
}

function medianOf(days: number[]): number {
  const [low = 0, high = 0] = [days[Math.floor((days.length - 1) / 2)], days[Math.ceil((days.length - 1) / 2)]]
  return (low + high) / 2
}

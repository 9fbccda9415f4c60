import type { CurveShape } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { formatCount, formatDays, formatValue } from '@dashboard/contract/value'
import { incidenceAt, incidenceQuantile } from '@dashboard/statistics'
import type { Reading } from '../read-kpi.ts'
import { headlineMonths, timedCurve, type TimedCurve } from '../timed-curve.ts'
import type { Drawing } from './frame.ts'
import { targetIn } from '../judge/target-status.ts'
import { capitalised, intervalOf, monthsOf, sentences } from '../wording.ts'

/** The axis ends here at the latest: what happens later is in the table. */
const lastDayDrawn = 365
const daysBetweenTicks = 30

/** Share of cases ended as wished by each day, with those who wait counted and other ends apart. */
export function waiting(reading: Reading): Drawing | null {
  const { kpi, measure, headline } = reading
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  if (measure.kind !== 'duration' || !headline || !timed || timed.people === 0) return null
  const chart = chartOf(reading, timed, Object.values(measure.ends))
  const when = monthsOf(headline)
  const words = readingOf(reading, timed)
  return {
    id: 'waiting',
    label: 'Waiting times',
    title: titleOf(measure.horizons, timed, kpi.words.met),
    subtitle: `Share ${kpi.words.met} by days since ${kpi.words.start}, ${formatCount(timed.people)} ${kpi.words.cases} in ${when}, ${headline.label}. Tint is the 95% interval; a tick is a case still waiting`,
    reading: words,
    notes: [
      'Cases still open count as waiting up to the as-at date; cases that ended another way are drawn apart, not treated as waiting (Aalen–Johansen; log(−log) interval).',
      ...(headline.unknown
        ? [`${formatCount(headline.unknown)} further cases have no known time and are left out.`]
        : []),
    ],
    altText: `Step chart of the share ${kpi.words.met} by day, ${when}. ${words}`,
    chart,
    table: {
      columns: [
        { id: 'day', label: 'Day', unit: 'count' },
        { id: 'at_risk', label: 'Not yet ended', unit: 'count' },
        { id: 'share', label: 'Share by then', unit: 'proportion' },
        { id: 'lower', label: '95% from', unit: 'proportion' },
        { id: 'upper', label: '95% to', unit: 'proportion' },
        { id: 'other', label: 'Ended another way', unit: 'proportion' },
      ],
      rows: tableDays(measure.horizons, timed).map((day) => {
        const { incidence, lower, upper } = incidenceAt(timed.curve, timed.wished, day)
        return [day, atRisk(timed, day), incidence, lower, upper, competingAt(timed, day)]
      }),
    },
    period: { from: headline.month, to: addMonths(headline.month, headline.months - 1) },
  }
}

function chartOf(reading: Reading, timed: TimedCurve, ends: string[]): CurveShape {
  const { curve, wished, cases } = timed
  const longest = cases.reduce((most, { time }) => Math.max(most, time), 0)
  const lastDay = Math.min(lastDayDrawn, Math.max(180, Math.ceil(longest / daysBetweenTicks) * daysBetweenTicks))
  const drawn = curve.filter(({ time }) => time <= lastDay)
  const target = targetIn(
    reading.targets,
    addMonths(reading.headline?.month ?? '', (reading.headline?.months ?? 1) - 1),
  )
  return {
    shape: 'curve',
    label: ends[0] ?? '',
    steps: drawn.map(({ time, causes }) => {
      const { incidence = 0, lower = null, upper = null } = causes[wished] ?? {}
      return { day: time, incidence, lower, upper }
    }),
    competing:
      ends.length < 2
        ? null
        : {
            label: ends
              .slice(1)
              .map((end, index) => (index === 0 ? end : end.toLowerCase()))
              .join(' or '),
            steps: drawn.map(({ time }) => ({ day: time, incidence: competingAt(timed, time) })),
          },
    waitingAt: cases.flatMap(({ time, cause, cases: alike }) =>
      cause === null && time <= lastDay ? Array.from({ length: alike }, () => time) : [],
    ),
    atRisk: Array.from({ length: lastDay / daysBetweenTicks + 1 }, (_, index) => ({
      day: index * daysBetweenTicks,
      cases: atRisk(timed, index * daysBetweenTicks),
    })),
    fewFrom: fewFrom(timed, lastDay),
    median: incidenceQuantile(curve, wished, 0.5),
    lastDay,
    target: target?.withinDays ? { day: target.withinDays, share: target.value, status: target.status } : null,
  }
}

/** A curve of fewer than ten cases rests on single people. */
const fewLeft = 10

function fewFrom(timed: TimedCurve, lastDay: number): number | null {
  const day = timed.curve.find(({ atRisk: left }) => left < fewLeft)?.time
  return day === undefined || day >= lastDay ? null : day
}

function titleOf(horizons: number[], { curve, wished, people }: TimedCurve, met: string): string {
  const [early, late] = [horizons[1] ?? horizons[0] ?? 0, horizons.at(-1) ?? 0]
  const share = (day: number) =>
    formatValue(incidenceAt(curve, wished, day).incidence, 'proportion', Math.min(people, 99))
  return `${share(early)} ${met} by day ${early}, ${share(late)} by day ${late}`
}

function readingOf({ measure, kpi }: Reading, { curve, wished, people, cases }: TimedCurve): string {
  if (measure.kind !== 'duration') return ''
  const shares = measure.horizons.map(
    (day) =>
      `${formatValue(incidenceAt(curve, wished, day).incidence, 'proportion', Math.min(people, 99))} within ${day} days`,
  )
  const median = incidenceQuantile(curve, wished, 0.5)
  const waitingNow = cases.reduce((total, { cause, cases: alike }) => total + (cause === null ? alike : 0), 0)
  const [horizon = 0] = measure.horizons.slice(1)
  const interval = intervalOf({ ...incidenceAt(curve, wished, horizon), denominator: Math.min(people, 99) })
  return sentences(
    `${capitalised(kpi.words.met)}: ${shares.join(', ')}${interval && ` (${interval} at ${horizon} days)`}.`,
    median === null
      ? 'Half has not been reached.'
      : `Half were ${kpi.words.met} by day ${formatDays(median)}, counting those who wait.`,
    waitingNow === 0
      ? 'None of them is still waiting.'
      : `${formatCount(waitingNow)} of them ${waitingNow === 1 ? 'is' : 'are'} still waiting.`,
  )
}

function tableDays(horizons: number[], { curve }: TimedCurve): number[] {
  return [...new Set([...horizons, ...curve.map(({ time }) => time)])].sort((a, b) => a - b)
}

function atRisk({ cases }: TimedCurve, day: number): number {
  return cases.reduce((total, { time, cases: alike }) => total + (time >= day ? alike : 0), 0)
}

function competingAt({ curve, wished }: TimedCurve, day: number): number {
  const step = curve.findLast(({ time }) => time <= day)
  return Object.entries(step?.causes ?? {}).reduce(
    (total, [cause, { incidence }]) => total + (cause === wished ? 0 : incidence),
    0,
  )
}

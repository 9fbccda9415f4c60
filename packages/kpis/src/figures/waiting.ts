import type { CurveShape } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { formatCount, formatValue } from '@dashboard/contract/value'
import { incidenceAt, incidenceQuantile } from '@dashboard/statistics'
import { byTime, clockOf, targetTime, timeWords, type Clock, type DurationMeasure } from '../clock.ts'
import type { Reading } from '../read-kpi.ts'
import { headlineMonths, timedCurve, type TimedCurve } from '../timed-curve.ts'
import type { Drawing } from './frame.ts'
import { timedTargetColumns } from './target-columns.ts'
import { targetIn } from '../judge/target-in.ts'
import { capitalised, intervalOf, monthsOf, sentences } from '../wording.ts'

/** Share of cases ended as wished by each day or hour, with those who wait counted and other ends apart. */
export function waiting(reading: Reading): Drawing | null {
  const { kpi, measure, headline } = reading
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  if (measure.kind !== 'duration' || !headline || !timed || timed.people === 0) return null
  const clock = clockOf(measure)
  const chart = chartOf(reading, timed, measure)
  const times = tableTimes(measure, timed, chart.target?.time)
  const held = timedTargetColumns(times, chart.target)
  const when = monthsOf(headline)
  const words = readingOf(reading, timed, measure)
  return {
    id: 'waiting',
    label: 'Waiting times',
    title: titleOf(measure, timed, kpi.words.met),
    subtitle: `Share ${kpi.words.met} by ${clock.unit} since ${kpi.words.start}, ${formatCount(timed.people)} ${kpi.words.cases} in ${when}, ${headline.label}. Tint is the 95% interval; a tick is a case still waiting`,
    reading: words,
    notes: [
      'Cases still open count as waiting up to the as-at date; cases that ended another way are drawn apart, not treated as waiting (Aalen–Johansen; log(−log) interval).',
      ...(headline.unknown
        ? [`${formatCount(headline.unknown)} further cases have no known time and are left out.`]
        : []),
    ],
    altText: `Step chart of the share ${kpi.words.met} by ${clock.unit.slice(0, -1)}, ${when}. ${words}`,
    chart,
    table: {
      columns: [
        { id: clock.unit.slice(0, -1), label: capitalised(clock.unit.slice(0, -1)), unit: 'count' },
        { id: 'at_risk', label: 'Not yet ended', unit: 'count' },
        { id: 'share', label: 'Share by then', unit: 'proportion' },
        { id: 'lower', label: '95% from', unit: 'proportion' },
        { id: 'upper', label: '95% to', unit: 'proportion' },
        { id: 'other', label: 'Ended another way', unit: 'proportion' },
        ...held.columns,
      ],
      rows: times.map((time, index) => {
        const { incidence, lower, upper } = incidenceAt(timed.curve, timed.wished, time)
        return [
          time,
          atRisk(timed, time),
          incidence,
          lower,
          upper,
          competingAt(timed, time),
          ...(held.cells[index] ?? []),
        ]
      }),
    },
    period: { from: headline.month, to: addMonths(headline.month, headline.months - 1) },
  }
}

/** The axis ends with the clock's longest at the latest: what happens later is in the table. */
function chartOf(reading: Reading, timed: TimedCurve, measure: DurationMeasure): CurveShape {
  const { curve, wished, cases } = timed
  const longest = cases.reduce((most, { time }) => Math.max(most, time), 0)
  const clock = clockOf(measure)
  const { shortest, longest: most, tick } = clock.axis
  const ends = Object.values(measure.ends)
  const lastTime = Math.min(most, Math.max(shortest, Math.ceil(longest / tick) * tick))
  const drawn = curve.filter(({ time }) => time <= lastTime)
  const target = targetIn(
    reading.targets,
    addMonths(reading.headline?.month ?? '', (reading.headline?.months ?? 1) - 1),
  )
  return {
    shape: 'curve',
    unit: clock.unit,
    label: ends[0] ?? '',
    steps: drawn.map(({ time, causes }) => {
      const { incidence = 0, lower = null, upper = null } = causes[wished] ?? {}
      return { time, incidence, lower, upper }
    }),
    competing:
      ends.length < 2
        ? null
        : {
            label: ends
              .slice(1)
              .map((end, index) => (index === 0 ? end : end.toLowerCase()))
              .join(' or '),
            steps: drawn.map((step) => ({ time: step.time, incidence: competingOf(step, wished) })),
          },
    waitingAt: cases.flatMap(({ time, cause, cases: alike }) =>
      cause === null && time <= lastTime && alike > 0 ? [time] : [],
    ),
    atRisk: Array.from({ length: Math.floor(lastTime / tick) + 1 }, (_, index) => ({
      time: index * tick,
      cases: atRisk(timed, index * tick),
    })),
    fewFrom: fewFrom(timed, lastTime),
    median: incidenceQuantile(curve, wished, 0.5),
    lastTime,
    target: target?.withinDays
      ? { time: targetTime(target.withinDays, clock), share: target.value, status: target.status }
      : null,
  }
}

/** A curve of fewer than ten cases rests on single people. */
const fewLeft = 10

function fewFrom(timed: TimedCurve, lastTime: number): number | null {
  const time = timed.curve.find(({ atRisk: left }) => left < fewLeft)?.time
  return time === undefined || time >= lastTime ? null : time
}

function titleOf(measure: DurationMeasure, { curve, wished, people }: TimedCurve, met: string): string {
  const { horizons } = measure
  const [early, late] = [horizons[1] ?? horizons[0] ?? 0, horizons.at(-1) ?? 0]
  const by = (time: number) => byTime(time, clockOf(measure))
  const share = (time: number) =>
    formatValue(incidenceAt(curve, wished, time).incidence, 'proportion', Math.min(people, 99))
  return `${share(early)} ${met} by ${by(early)}, ${share(late)} by ${by(late)}`
}

function readingOf({ kpi }: Reading, { curve, wished, people, cases }: TimedCurve, measure: DurationMeasure): string {
  const clock: Clock = clockOf(measure)
  const { horizons } = measure
  const share = (time: number) =>
    formatValue(incidenceAt(curve, wished, time).incidence, 'proportion', Math.min(people, 99))
  const shares = horizons.map((time) => `${share(time)} within ${timeWords(time, clock)}`)
  const median = incidenceQuantile(curve, wished, 0.5)
  const waitingNow = cases.reduce((total, { cause, cases: alike }) => total + (cause === null ? alike : 0), 0)
  const [horizon = 0] = horizons.slice(1)
  const interval = intervalOf({ ...incidenceAt(curve, wished, horizon), denominator: Math.min(people, 99) })
  return sentences(
    `${capitalised(kpi.words.met)}: ${shares.join(', ')}${interval && ` (${interval} at ${timeWords(horizon, clock)})`}.`,
    median === null
      ? 'Half has not been reached.'
      : `Half were ${kpi.words.met} by ${byTime(median, clock)}, counting those who wait.`,
    waitingNow === 0
      ? 'None of them is still waiting.'
      : `${formatCount(waitingNow)} of them ${waitingNow === 1 ? 'is' : 'are'} still waiting.`,
  )
}

const mostRows = 60

/** The times asked for, that of the target, and of a short curve every step. */
function tableTimes(measure: DurationMeasure, { curve }: TimedCurve, target: number | undefined): number[] {
  const steps = curve.length <= mostRows ? curve.map(({ time }) => time) : []
  return [...new Set([...measure.horizons, ...(target === undefined ? [] : [target]), ...steps])].sort((a, b) => a - b)
}

function atRisk({ cases }: TimedCurve, from: number): number {
  return cases.reduce((total, { time, cases: alike }) => total + (time >= from ? alike : 0), 0)
}

function competingAt({ curve, wished }: TimedCurve, until: number): number {
  const step = curve.findLast(({ time }) => time <= until)
  return step ? competingOf(step, wished) : 0
}

function competingOf({ causes }: TimedCurve['curve'][number], wished: string): number {
  return Object.entries(causes).reduce((total, [cause, { incidence }]) => total + (cause === wished ? 0 : incidence), 0)
}

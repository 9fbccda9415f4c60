import type { Point } from '@dashboard/contract'
import { periodName, type Month } from '@dashboard/contract/month'
import { incidenceAt, incidenceQuantile } from '@dashboard/statistics'
import { targetsWithin, timeJudged } from '../as-share.ts'
import { byTime, clockOf, timeWords, type Clock } from '../clock.ts'
import type { Reading } from '../read-kpi.ts'
import { timedCurve } from '../timed-curve.ts'
import type { Drawing } from './frame.ts'
import { standingOf } from './months.ts'
import { targetColumns } from './target-columns.ts'
import { targetIn } from '../judge/target-in.ts'
import { intervalOf, sentences, shareOf, targetOf, tooEarlyFrom } from '../wording.ts'

const windowMonths = 12

type Window = { point: Point; median: number | null }

/** Twelve months at a time, ending with each month: for KPIs with a handful of cases a month. */
export function rolling(reading: Reading, period: { from: Month; to: Month }): Drawing | null {
  const { kpi, measure, breaks, points } = reading
  if (measure.kind !== 'duration') return null
  const horizon = timeJudged(reading)
  const targets = targetsWithin(reading, horizon)
  const clock = clockOf(measure)
  const within = timeWords(horizon, clock)
  const windows = points.flatMap((end, last): Window[] => {
    if (last < windowMonths - 1 || end.month < period.from || end.month > period.to) return []
    const window = windowEnding(reading, last, horizon)
    return window ? [window] : []
  })
  const [first] = windows
  if (!first) return null
  const shown = windows.map(({ point }) => point)
  const when = periodName(period.from, period.to)
  const words = readingOf({ ...reading, targets }, windows, within, clock)
  const held = targetColumns('proportion', shown, targets)
  return {
    id: 'rolling',
    label: 'Twelve months at a time',
    title: titleOf(shown, within, kpi.words.met),
    subtitle: `Share ${kpi.words.met} within ${within}, ${kpi.words.cases} in the twelve months to each month, ${first.point.label}, ${when}`,
    reading: words,
    notes: [
      'Each point is twelve months together; neighbouring points share eleven of them, so a rise or fall over a few points is one change, not several.',
      ...breaks
        .filter(({ month }) => month > period.from && month <= period.to)
        .map(
          ({ label, reason }) =>
            `Break, ${label.charAt(0).toLowerCase()}${label.slice(1)}: ${reason} The next eleven points hold months of both sides.`,
        ),
    ],
    altText: `Line chart of ${shown.length} rolling twelve-month periods, ${when}. ${words}`,
    chart: {
      shape: 'series',
      unit: 'proportion',
      points: shown,
      targets,
      breaks: breaks.filter(({ month }) => month > period.from && month <= period.to),
      markers: [],
      process: null,
    },
    table: {
      columns: [
        { id: 'month', label: 'Twelve months to', unit: 'month' },
        { id: 'value', label: `Within ${within}`, unit: 'proportion' },
        { id: 'lower', label: '95% from', unit: 'proportion' },
        { id: 'upper', label: '95% to', unit: 'proportion' },
        { id: 'median', label: `Half by ${clock.unit.slice(0, -1)}`, unit: clock.unit },
        { id: 'cases', label: 'Cases', unit: 'count' },
        { id: 'unknown', label: 'Not known', unit: 'count' },
        { id: 'standing', label: 'Standing', unit: 'text' },
        ...held.columns,
      ],
      rows: windows.map(({ point, median }, index) => [
        point.month,
        point.value,
        point.lower,
        point.upper,
        median,
        point.denominator,
        point.unknown,
        standingOf(point),
        ...(held.cells[index] ?? []),
      ]),
    },
    period,
  }
}

/** The window that ends with a month, as a point that stands at its last month. */
function windowEnding(reading: Reading, last: number, horizon: number): Window | null {
  const run = reading.points.slice(last - windowMonths + 1, last + 1)
  const end = run.at(-1)
  const timed = timedCurve(reading, last - windowMonths + 1, last)
  if (!end || !timed) return null
  const { incidence, lower, upper } = incidenceAt(timed.curve, timed.wished, horizon)
  const mature = run.every((point) => point.mature)
  return {
    point: {
      ...end,
      value: timed.people === 0 ? null : incidence,
      lower,
      upper,
      numerator: null,
      denominator: timed.people,
      unknown: run.reduce((total, { unknown }) => total + (unknown ?? 0), 0),
      mature,
      status: mature ? [] : ['p'],
    },
    median: incidenceQuantile(timed.curve, timed.wished, 0.5),
  }
}

function titleOf(points: Point[], within: string, met: string): string {
  const last = points.findLast(({ mature }) => mature)
  return last ? `${shareOf(last)} ${met} within ${within}, latest mature year` : 'Too early to judge any of these years'
}

function readingOf({ targets, kpi }: Reading, windows: Window[], within: string, clock: Clock): string {
  const latest = windows.findLast(({ point }) => point.mature)
  const early = tooEarlyFrom(windows.map(({ point }) => point))
  const wait = early && `Years ending from ${early} on are too early to judge.`
  if (!latest || latest.point.value === null) return wait
  const { point, median } = latest
  const target = targetIn(targets, point.month)
  const interval = intervalOf(point)
  return sentences(
    `In the twelve months to ${periodName(point.month, point.month)}, ${shareOf(point)} of ${point.denominator} ${kpi.words.cases} were ${kpi.words.met} within ${within}${interval && ` (${interval})`}; half by ${median === null ? `no ${clock.unit.slice(0, -1)} yet` : byTime(median, clock)}.`,
    target
      ? `The target of ${targetOf(target, 'proportion')} within ${within} was ${(point.value ?? 0) >= target.value ? 'met' : 'not met'}.`
      : '',
    wait,
  )
}

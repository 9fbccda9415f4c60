import type { FigureTable, Point, SeriesBreak } from '@dashboard/contract'
import { periodName, shortMonthName, type Month } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import type { Reading } from '../read-kpi.ts'
import type { Drawing } from './frame.ts'
import { targetIn } from './target-status.ts'
import { capitalised, countsOf, intervalOf, monthsOf, sentences, shareOf, targetOf, tooEarlyFrom } from './wording.ts'

/** The share month by month, against its target; months that are too early to judge are so far. */
export function months(reading: Reading, period: { from: Month; to: Month }): Drawing | null {
  const points = reading.points.filter(({ month }) => month >= period.from && month <= period.to)
  const breaks = reading.breaks.filter(({ month }) => month > period.from && month <= period.to)
  const [first] = points
  if (!first) return null
  const { kpi, measure } = reading
  const words = readingOf(reading, points)
  const when = periodName(period.from, period.to)
  return {
    id: 'months',
    label: 'By month',
    title: titleOf(points),
    subtitle: `${measure.title}: percentage by ${kpi.words.month}, ${first.label}, ${when}`,
    reading: words,
    notes: [...breaks.map(breakNote), ...unknownNote(points), intervalNote],
    altText: `Line chart of ${points.length} months, ${when}. ${words}`,
    chart: { shape: 'series', unit: 'proportion', points, targets: reading.targets, breaks },
    table: tableOf(reading, points),
    period,
  }
}

const intervalNote =
  'The 95% interval says how far the underlying rate could lie from the month’s figure by chance; the counts themselves are complete.'

function titleOf(points: Point[]): string {
  const last = points.findLast(({ mature }) => mature)
  return last
    ? `${shareOf(last)} in ${monthsOf(last)}, the latest mature month`
    : 'Too early to judge any of these months'
}

function readingOf({ kpi, targets }: Reading, points: Point[]): string {
  const { cases, met } = kpi.words
  const last = points.findLast(({ mature }) => mature)
  const early = tooEarlyFrom(points)
  const wait =
    early &&
    `Months from ${early} are too early to judge: their figures are so far and will change as cases run their time.`
  if (!last) return wait
  if (last.value === null) return sentences(`There is no value for ${monthsOf(last)}.`, wait)
  const target = targetIn(targets, last.month)
  const reached = target && (kpi.better === 'lower' ? last.value <= target.value : last.value >= target.value)
  return sentences(
    `${capitalised(met)}: ${countsOf(last)} ${cases} in ${monthsOf(last)}, ${shareOf(last)} (${intervalOf(last)}).`,
    target ? `The target of ${targetOf(target)} was ${reached ? 'met' : 'not met'} in that month.` : '',
    wait,
  )
}

function breakNote({ month, label, reason }: SeriesBreak): string {
  return `Break, ${shortMonthName(month)}, ${label.charAt(0).toLowerCase()}${label.slice(1)}: ${reason} Months on either side are not compared.`
}

function unknownNote(points: Point[]): string[] {
  const unknown = points.reduce((total, point) => total + (point.unknown ?? 0), 0)
  return unknown === 0
    ? []
    : [`${formatCount(unknown)} cases in these months have no known answer and are left out of the percentage.`]
}

function tableOf({ kpi, measure }: Reading, points: Point[]): FigureTable {
  const counted = measure.kind === 'funnel' ? Object.values(measure.stages).at(-1) : kpi.words.met
  return {
    columns: [
      { id: 'month', label: capitalised(kpi.words.month), unit: 'month' },
      { id: 'value', label: 'Percentage', unit: 'proportion' },
      { id: 'numerator', label: capitalised(counted ?? ''), unit: 'count' },
      { id: 'denominator', label: capitalised(kpi.words.cases), unit: 'count' },
      { id: 'unknown', label: 'Not known', unit: 'count' },
      { id: 'lower', label: '95% from', unit: 'proportion' },
      { id: 'upper', label: '95% to', unit: 'proportion' },
      { id: 'standing', label: 'Standing', unit: 'text' },
    ],
    rows: points.map((point) => [
      point.month,
      point.value,
      point.numerator,
      point.denominator,
      point.unknown,
      point.lower,
      point.upper,
      standingOf(point),
    ]),
  }
}

/** What the table says of a month beside its numbers. */
export function standingOf({ mature, status }: Point): string {
  const marks = status.filter((mark) => mark !== 'p').map((mark) => `[${mark}]`)
  return [mature ? 'Mature' : 'Too early to judge [p]', ...marks].join(' ')
}

import type { FigureTable, Point, SeriesBreak } from '@dashboard/contract'
import { addMonths, dayName, monthName, periodName, shortMonthName, type Month } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import type { Judgement } from '../judge/judge.ts'
import { readingText } from '../judge/reading-text.ts'
import { findingOf } from '../judge/sentence.ts'
import type { Reading } from '../read-kpi.ts'
import type { Drawing } from './frame.ts'
import { targetColumns } from './target-columns.ts'
import { capitalised, rangeOf, sentence, unitOf, valueOf } from '../wording.ts'

/** The value month by month, or by quarter where months have too few cases, with what is usual, and its target. */
export function months(reading: Reading, judgement: Judgement, period: { from: Month; to: Month }): Drawing | null {
  const { grain, points, process, why } = judgement
  const finding = findingOf(reading, judgement)
  const [first] = points
  if (!first || !finding || (grain !== 'month' && grain !== 'quarter')) return null
  const { kpi, measure } = reading
  const breaks = reading.breaks.filter(({ month }) => month > first.month && month <= period.to)
  const words = readingText(reading, judgement, finding)
  const when = periodName(first.month, lastMonthOf(points.at(-1) ?? first))
  const what = unitOf(measure) === 'proportion' ? 'percentage' : 'number'
  return {
    id: 'months',
    label: grain === 'month' ? 'By month' : 'By quarter',
    title: finding.title,
    subtitle: `${measure.title}: ${what} by ${grain === 'month' ? kpi.words.month : `quarter, by ${kpi.words.month}`}, ${first.label}, ${when}`,
    reading: words,
    notes: [
      why,
      ...olderSegments(reading, judgement),
      ...breaks.map(breakNote),
      ...unknownNote(points),
      ...(unitOf(measure) === 'proportion' ? [intervalNote] : []),
    ],
    altText: `Line chart of ${points.length} ${grain}s, ${when}. ${words}`,
    chart: { shape: 'series', unit: unitOf(measure), points, targets: reading.targets, breaks, markers: [], process },
    table: tableOf(reading, judgement),
    period,
  }
}

const intervalNote =
  'The 95% interval says how far the underlying rate could lie from a figure by chance; the counts themselves are complete.'

function lastMonthOf({ month, months: length }: Point): Month {
  return addMonths(month, length - 1)
}

/** What was usual before each rebase: its limits stay to be read when its months move off the chart's focus. */
function olderSegments({ measure }: Reading, { process, judged, points }: Judgement): string[] {
  return (process?.segments ?? []).slice(0, -1).flatMap(({ start, end, mean }) => {
    const first = points[start]
    const last = points[end - 1]
    if (!first || !last || mean === null) return []
    const average = valueOf(measure, { ...last, value: mean, denominator: null })
    const range = rangeOf(measure, judged?.limits[end - 1])
    return `${periodName(first.month, lastMonthOf(last))}: the average was ${average}, the usual range ${range}.`
  })
}

function breakNote({ month, kind, label, reason, recordedBy, recordedOn }: SeriesBreak): string {
  if (kind === 'step') {
    const when = recordedOn ? ` on ${dayName(recordedOn)}` : ''
    return `Step change from ${monthName(month)}, recorded by ${recordedBy ?? 'an analyst'}${when}: ${sentence(label)} ${sentence(reason)} Limits begin anew there.`
  }
  return `Break, ${shortMonthName(month)}, ${label.charAt(0).toLowerCase()}${label.slice(1)}: ${reason} Months on either side are not compared.`
}

function unknownNote(points: Point[]): string[] {
  const unknown = points.reduce((total, point) => total + (point.unknown ?? 0), 0)
  return unknown === 0
    ? []
    : [`${formatCount(unknown)} cases in these months have no known answer and are left out of the percentage.`]
}

function tableOf({ kpi, measure, targets }: Reading, { points, judged, grain }: Judgement): FigureTable {
  const counted = measure.kind === 'funnel' ? Object.values(measure.stages).at(-1) : kpi.words.met
  const unit = unitOf(measure)
  const limit = unit === 'count' ? 'rate' : unit
  const share = unit === 'proportion'
  const columns: [FigureTable['columns'][number], (point: Point, index: number) => string | number | null][] = [
    [
      { id: 'month', label: grain === 'month' ? capitalised(kpi.words.month) : 'Quarter from', unit: 'month' },
      ({ month }) => month,
    ],
    [{ id: 'value', label: share ? 'Percentage' : capitalised(kpi.words.cases), unit }, ({ value }) => value],
  ]
  if (share)
    columns.push(
      [{ id: 'numerator', label: capitalised(counted ?? ''), unit: 'count' }, ({ numerator }) => numerator],
      [{ id: 'denominator', label: capitalised(kpi.words.cases), unit: 'count' }, ({ denominator }) => denominator],
      [{ id: 'unknown', label: 'Not known', unit: 'count' }, ({ unknown }) => unknown],
      [{ id: 'lower', label: '95% from', unit }, ({ lower }) => lower],
      [{ id: 'upper', label: '95% to', unit }, ({ upper }) => upper],
    )
  if (judged)
    columns.push(
      [{ id: 'average', label: 'Average', unit: limit }, (_, at) => judged.limits[at]?.mean ?? null],
      [{ id: 'lower_limit', label: 'Lower limit', unit: limit }, (_, at) => judged.limits[at]?.lower ?? null],
      [{ id: 'upper_limit', label: 'Upper limit', unit: limit }, (_, at) => judged.limits[at]?.upper ?? null],
    )
  columns.push([{ id: 'standing', label: 'Standing', unit: 'text' }, (point) => standingOf(point)])
  const held = targetColumns(unit, points, targets)
  return {
    columns: [...columns.map(([column]) => column), ...held.columns],
    rows: points.map((point, index) => [...columns.map(([, of]) => of(point, index)), ...(held.cells[index] ?? [])]),
  }
}

/** What the table says of a month beside its numbers. */
export function standingOf({ mature, status, signal }: Pick<Point, 'mature' | 'status' | 'signal'>): string {
  const marks = status.filter((mark) => mark !== 'p').map((mark) => `[${mark}]`)
  if (!mature) return ['Too early to judge [p]', ...marks].join(' ')
  const usual = signal === undefined ? 'Mature' : signal === null ? 'Usual' : signalWords(signal)
  return [usual, ...marks].join(' ')
}

const rules = { outside: 'outside the limits', trend: 'trend', 'two-of-three': 'two of three', run: 'run' }
const meanings = { improvement: 'Improvement', concern: 'Concern', neutral: 'Change' }

function signalWords({ meaning, side, rules: held }: NonNullable<Point['signal']>): string {
  return `${meanings[meaning]}, ${side}: ${held.map((rule) => rules[rule]).join(', ')}`
}

import type { Point } from '@dashboard/contract'
import { monthName, monthOf, monthsBetween, type Month } from '@dashboard/contract/month'
import type { Unit } from '@dashboard/contract/value'
import type { Measure } from '../define-kpi.ts'
import { maturityOf, type Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { sentences, unitOf, valueOf } from '../wording.ts'
import type { Drawing } from './frame.ts'
import { standingOf } from './months.ts'

/** How a month's figure has moved since it was first shown, and by how much mature figures are revised. */
export function revisions(reading: Reading, release: Release): Drawing | null {
  // The difference of two figures of one month is itself a number of cases.
  if (release.audience !== 'restricted' || !isTold(reading.measure)) return null
  const history = historyOf(reading, release)
  const month = mostTelling(history)
  const told = month === null ? [] : toldOf(history, month)
  const [first] = told
  const last = told.at(-1)
  if (!month || !first || !last || told.length < 2) return null
  const { kpi, measure } = reading
  const unit = unitOf(measure)
  const words = sentences(moved(told, measure), ...medians(history, unit))
  const when = `${monthName(month)}, as told from ${monthName(first.month)} to ${monthName(last.month)}`
  return {
    id: 'revisions',
    label: 'Revisions',
    title: titleOf(told, month, unit),
    subtitle: `${measure.title}: the figure for ${monthName(month)} at each load since it was first shown, ${first.label}`,
    reading: words,
    notes: [
      'A figure moves as late records arrive and cases run their time. Once mature it moves by late records alone.',
      'Loads measured by another version of the definition are left out.',
    ],
    altText: `Line chart of the figure for ${when}. ${words}`,
    chart: { shape: 'series', unit, points: told, targets: [], breaks: [], markers: [], process: null },
    table: {
      columns: [
        { id: 'month', label: 'Extract of', unit: 'month' },
        { id: 'value', label: `Figure for ${monthName(month)}`, unit },
        { id: 'numerator', label: 'Cases counted', unit: 'count' },
        { id: 'denominator', label: `Of all ${kpi.words.cases}`, unit: 'count' },
        { id: 'standing', label: 'Standing', unit: 'text' },
      ],
      rows: told.map((point) => [point.month, point.value, point.numerator, point.denominator, standingOf(point)]),
    },
    period: { from: first.month, to: last.month },
  }
}

/** Waiting times, mixes and rates are not kept of earlier loads in a way that a figure could be made from. */
function isTold({ kind }: Measure): boolean {
  return kind === 'count' || kind === 'proportion' || kind === 'funnel' || kind === 'snapshot'
}

/** What one load said of each month; one load for each month of extracts, the last of it. */
type Told = { extract: Month; points: Map<Month, Point> }

function historyOf({ kpi, points }: Reading, release: Release): Told[] {
  const label = points[0]?.label ?? ''
  const told = release.earlier.flatMap(({ asOn, definitions, counts }): Told[] => {
    const own = counts[kpi.id]
    if (!own || definitions[kpi.id] !== release.definitions[kpi.id]) return []
    const from = own.firstMonth
    const isMature = maturityOf(kpi, asOn)
    const read = points.flatMap((point): [Month, Point][] => {
      const index = monthsBetween(from, point.month)
      const numerator = own.numerators[index]
      if (numerator === undefined || index < 0) return []
      const denominator = own.denominators?.[index] ?? null
      return [[point.month, pointOf({ ...point, numerator, denominator }, isMature(point.month, 1), label)]]
    })
    return [{ extract: monthOf(asOn), points: new Map(read) }]
  })
  const now: Told = { extract: monthOf(release.asOn), points: new Map(points.map((point) => [point.month, point])) }
  return [...Map.groupBy([...told, now], ({ extract }) => extract).values()].flatMap((same) => same.at(-1) ?? [])
}

function pointOf(point: Point, mature: boolean, label: string): Point {
  const { numerator, denominator } = point
  const value =
    numerator === null || denominator === 0 ? null : denominator === null ? numerator : numerator / denominator
  return { ...point, value, mature, label, status: mature ? [] : ['p'] }
}

/** The month that has a figure and is told of most often as mature, up to six months on; the latest of those. Of what was mature in the first load kept the beginning is not known. */
function mostTelling(history: Told[]): Month | null {
  const months = [...(history.at(-1)?.points ?? [])].flatMap(([month, { value }]) => (value === null ? [] : [month]))
  const toldBy = (month: Month) => history.flatMap(({ points }) => points.get(month) ?? [])
  const score = (month: Month) => Math.min(7, toldBy(month).filter(({ mature }) => mature).length)
  const known = months.filter(
    (month) => toldBy(month).length > 1 && score(month) > 0 && !history[0]?.points.get(month)?.mature,
  )
  return known.toSorted((a, b) => score(b) - score(a) || b.localeCompare(a))[0] ?? null
}

/** The figure of one month as each load told it, each point standing at the month of its extract. */
function toldOf(history: Told[], month: Month): Point[] {
  return history.flatMap(({ extract, points }) => {
    const point = points.get(month)
    return point ? [{ ...point, month: extract, lower: null, upper: null }] : []
  })
}

function titleOf(told: Point[], month: Month, unit: Unit): string {
  const mature = told.filter((point) => point.mature)
  const change = changeOf(mature[0], mature.at(-1))
  if (mature.length < 2 || change === null) return `${monthName(month)} has just become mature`
  return change === 0
    ? `${monthName(month)} has not moved since it became mature`
    : `${monthName(month)} moved ${amount(Math.abs(change), unit)} once mature`
}

function moved(told: Point[], measure: Measure): string {
  const [first] = told
  const mature = told.find((point) => point.mature)
  const last = told.at(-1)
  if (!first || !mature || !last) return ''
  const value = (point: Point) => valueOf(measure, point)
  return sentences(
    `First shown as ${value(first)} in the extract of ${monthName(first.month)}${first.mature ? '' : ', too early to judge'}.`,
    `${value(mature)} when mature, in that of ${monthName(mature.month)}; ${value(last)} now.`,
  )
}

/** The median revision of mature figures one, three and six months after they became mature. */
function medians(history: Told[], unit: Unit): string[] {
  const known = [1, 3, 6].flatMap((later) => {
    const changes = changesAfter(history, later)
    const median = medianOf(changes)
    return median === null
      ? []
      : [
          `${amount(median, unit)} after ${later === 1 ? 'a month' : `${later} months`} (${changes.length} ${changes.length === 1 ? 'month' : 'months'} known)`,
        ]
  })
  if (known.length === 0) return []
  return [`A mature figure is revised by a median of ${new Intl.ListFormat('en-GB').format(known)}.`]
}

function changesAfter(history: Told[], later: number): number[] {
  const months = [...(history.at(-1)?.points.keys() ?? [])]
  return months.flatMap((month) => {
    const begin = history.findIndex(({ points }) => points.get(month)?.mature)
    const first = history[begin]
    // What was mature in the first load kept may have been revised before.
    if (begin <= 0 || !first) return []
    const then = history.find(({ extract }) => monthsBetween(first.extract, extract) === later)
    const change = changeOf(first.points.get(month), then?.points.get(month))
    return change === null ? [] : [Math.abs(change)]
  })
}

function changeOf(from: Point | undefined, to: Point | undefined): number | null {
  if (!from || !to || from.value === null || to.value === null) return null
  return to.value - from.value
}

function medianOf(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** `0.5 points` of a percentage, `3 cases` of a count. */
function amount(change: number, unit: Unit): string {
  if (unit === 'proportion') return `${(change * 100).toFixed(1)} points`
  return change === 1 ? '1 case' : `${Number(change.toFixed(1))} cases`
}

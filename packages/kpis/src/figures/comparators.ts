import type { BarsShape, FigureTable, Point } from '@dashboard/contract'
import { monthOf } from '@dashboard/contract/month'
import type { Unit } from '@dashboard/contract/value'
import { clockOf } from '../clock.ts'
import { groupName, type Comparator } from '../comparators/load-comparators.ts'
import { comparatorNotes } from '../comparators/notes.ts'
import { latestOwnYear, ownYear, type Year } from '../comparators/own-year.ts'
import { publishedCounts, publishedInterval, publishedValue } from '../comparators/published.ts'
import { isOwn } from '../comparators/told.ts'
import { ownName, ownWords, readingOf, titleOf } from '../comparators/words.ts'
import type { Measure } from '../define-kpi.ts'
import type { Reading } from '../read-kpi.ts'
import type { Release } from '../release.ts'
import { unitOf } from '../wording.ts'
import type { Drawing } from './frame.ts'

type Bar = BarsShape['bars'][number]

/**
 * Published figures of the same year and basis beside this force's own: its own as published, all forces together, and those
 * of the group. What may not be compared is named with the reason, and never drawn.
 */
export function comparators(reading: Reading, release: Release): Drawing | null {
  const { measure, series } = reading
  const held = release.comparators.figures.filter(({ measureId }) => measureId === measure.id)
  const drawable = held
    .filter((each) => isDrawn(each, measure, release))
    .sort((a, b) => rank(a, release) - rank(b, release))
  const year = latestOf(drawable) ?? latestOwnYear(reading, release) ?? latestOf(held)
  if (held.length === 0 || !year || series.population === 'stalking-related') return null
  const shown = drawable.filter((each) => isSameYear(each, year))
  const own = ownYear(reading, release, year)
  const unit = figureUnit(measure)
  const told = { release, unit, year, own, shown, held }
  const words = readingOf(told)
  const group = shown.length === 0 ? '' : `. ${groupName(release.comparators.group)}`
  const interval = unit === 'proportion' ? '. The thin line is the 95% interval, where counts are known' : ''
  return {
    id: 'comparators',
    label: 'Beside other forces',
    title: titleOf(told),
    subtitle: `${shown[0]?.basis ?? measure.title}, ${year.year}${group}${interval}`,
    reading: words,
    notes: comparatorNotes(told),
    altText: `Bar chart of ${shown.length + 1} figures, ${year.year}. ${words}`,
    chart: {
      shape: 'bars',
      unit,
      bars: [ownBar(own, unit), ...shown.map((each) => barOf(each, release))],
      target: null,
    },
    table: tableOf(reading, release, { drawable, year, unit }),
    period: { from: monthOf(year.from), to: monthOf(year.to) },
  }
}

function figureUnit(measure: Measure): Unit {
  return measure.kind === 'duration' ? clockOf(measure).unit : unitOf(measure)
}

/** Of the same basis and unit, and of this force, of the group, or of all forces together. */
function isDrawn(figure: Comparator, measure: Measure, release: Release): boolean {
  const wanted =
    figure.kind === 'group' || isOwn(figure, release) || release.comparators.group.forces.includes(figure.force)
  return figure.notComparable === null && figure.unit === figureUnit(measure) && wanted
}

function rank(figure: Comparator, release: Release): number {
  if (isOwn(figure, release)) return 0
  return figure.kind === 'group' ? 1 : 2
}

function latestOf(figures: Comparator[]): Comparator | null {
  return figures.reduce<Comparator | null>((latest, each) => (latest && latest.to >= each.to ? latest : each), null)
}

function isSameYear(one: Year, other: Year): boolean {
  return one.from === other.from && one.to === other.to
}

function ownBar(own: Point | null, unit: Unit): Bar {
  const none = { value: null, lower: null, upper: null, numerator: null, denominator: null }
  const { value, lower, upper, numerator, denominator } = own ?? none
  const detail = own ? ownWords(own, unit) : ''
  return { category: 'own', label: ownName, value, lower, upper, numerator, denominator, detail }
}

function barOf(figure: Comparator, release: Release): Bar {
  const { force, value, numerator, denominator } = figure
  return {
    category: force,
    label: isOwn(figure, release) ? `${force}, as published` : force,
    value,
    ...publishedInterval(figure),
    numerator,
    denominator,
    detail: [publishedValue(figure), publishedCounts(figure)].filter(Boolean).join(', '),
  }
}

type Drawn = { drawable: Comparator[]; year: Year; unit: Unit }

function tableOf(reading: Reading, release: Release, { drawable, year, unit }: Drawn): FigureTable {
  const years = [...Map.groupBy<string, Year>([year, ...drawable], ({ from, to }) => `${to} ${from}`)]
  const latestFirst = years.sort(([a], [b]) => (a > b ? -1 : 1)).flatMap(([, [first]]) => first ?? [])
  return {
    columns: [
      { id: 'force', label: 'Force', unit: 'text' },
      { id: 'year', label: 'Year', unit: 'text' },
      { id: 'value', label: 'Value', unit },
      { id: 'numerator', label: 'Cases counted', unit: 'count' },
      { id: 'denominator', label: 'Of all cases', unit: 'count' },
      { id: 'lower', label: '95% from', unit },
      { id: 'upper', label: '95% to', unit },
      { id: 'source', label: 'Source', unit: 'text' },
      { id: 'as_at', label: 'As at', unit: 'text' },
      { id: 'coverage', label: 'Takes in', unit: 'text' },
    ],
    rows: latestFirst.flatMap((each) => [
      ...ownRows(reading, release, each),
      ...drawable.filter((figure) => isSameYear(figure, each)).map((figure) => rowOf(figure, release)),
    ]),
  }
}

function ownRows(reading: Reading, release: Release, year: Year): FigureTable['rows'] {
  const own = ownYear(reading, release, year)
  if (!own) return []
  const { value, numerator, denominator, lower, upper } = own
  return [
    [
      ownName,
      year.year,
      value,
      numerator,
      denominator,
      lower,
      upper,
      'These records',
      release.asOn,
      reading.measure.title,
    ],
  ]
}

function rowOf(figure: Comparator, release: Release): FigureTable['rows'][number] {
  const { year, value, numerator, denominator, source, asAt, coverage } = figure
  const { lower, upper } = publishedInterval(figure)
  const { label } = barOf(figure, release)
  return [label, year, value, numerator, denominator, lower, upper, source, asAt ?? 'Not said', coverage]
}

import type { BarsShape, Point } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { formatCount, formatValue } from '@dashboard/contract/value'
import { funnelSignificance } from '@dashboard/statistics'
import { asShare } from '../as-share.ts'
import { breakdownLabel, unknownCategory, type Breakdown } from '../dimensions.ts'
import { targetIn } from '../judge/target-in.ts'
import type { Reading } from '../read-kpi.ts'
import { capitalised, countsOf, intervalOf, monthsOf, numberWord, sentences, unitOf, valueOf } from '../wording.ts'
import { districts } from './districts.ts'
import type { Drawing } from './frame.ts'
import { targetColumns } from './target-columns.ts'

type Bar = BarsShape['bars'][number]
type Group = { reading: Reading; point: Point; differs: 'higher' | 'lower' | null }

/** The headline for each category of a breakdown: districts round the rate of the force, others as bars in their own order. */
export function breakdown(readings: Reading[], by: Breakdown): Drawing | null {
  const told = readings.map((reading) => asShare(reading) ?? reading)
  const [first] = told
  if (!first || first.measure.kind === 'mix' || first.measure.kind === 'ratio') return null
  if (by === 'district' && unitOf(first.measure) === 'proportion') return districts(told)
  return bars(told, by)
}

function bars(readings: Reading[], by: Breakdown): Drawing | null {
  const groups = groupsOf(readings)
  const [first] = groups
  if (!first || groups.length < 2 || groups.every(({ point }) => point.value === null)) return null
  const { kpi, measure, targets } = first.reading
  const when = monthsOf(first.point)
  const unit = unitOf(measure)
  const words = readingOf(groups, unit === 'proportion')
  const last = addMonths(first.point.month, first.point.months - 1)
  const target = unit === 'proportion' ? targetIn(targets, last) : null
  const held = targetColumns(
    unit,
    groups.map(({ point }) => point),
    target ? [target] : [],
  )
  const what = unit === 'proportion' ? `Percentage ${kpi.words.met}` : capitalised(kpi.words.cases)
  const interval = unit === 'count' ? '' : '. The thin line is the 95% interval'
  return {
    id: `by-${by.replaceAll('_', '-').replace('*', '-and-')}`,
    label: `By ${breakdownLabel(by)}`,
    title: titleOf(groups, by, unit === 'proportion'),
    subtitle: `${what} by ${breakdownLabel(by)}, ${when}${interval}`,
    reading: words,
    notes: [
      ...(unit === 'proportion'
        ? [
            `Each group is held against the joint rate of all groups. With ${numberWord(groups.length)} groups one in twenty lies outside 95% by chance. A difference is not a cause.`,
          ]
        : []),
      ...fewNote(groups),
      ...protectedNote(groups),
    ],
    altText: `Bar chart by ${breakdownLabel(by)}, ${when}. ${words}`,
    chart: {
      shape: 'bars',
      unit,
      bars: groups.map(barOf),
      target: target && { value: target.value, status: target.status },
    },
    table: {
      columns: [
        { id: 'category', label: capitalised(breakdownLabel(by)), unit: 'text' },
        { id: 'value', label: 'Value', unit },
        { id: 'numerator', label: 'Cases counted', unit: 'count' },
        { id: 'denominator', label: 'Of all cases', unit: 'count' },
        { id: 'unknown', label: 'Not known', unit: 'count' },
        { id: 'lower', label: '95% from', unit },
        { id: 'upper', label: '95% to', unit },
        ...held.columns,
      ],
      rows: groups.map(({ point }, index) => [
        point.label,
        point.value,
        point.numerator,
        point.denominator,
        point.unknown,
        point.lower,
        point.upper,
        ...(held.cells[index] ?? []),
      ]),
    },
    period: { from: first.point.month, to: last },
  }
}

function groupsOf(readings: Reading[]): Group[] {
  const found = readings.flatMap((reading) => {
    const { headline } = reading
    const empty = headline === null || (headline.numerator === 0 && (headline.denominator ?? 0) === 0)
    return empty ? [] : [{ reading, point: headline }]
  })
  const tested = found.filter(({ point }) => isTested(point))
  const results = funnelSignificance(
    tested.map(({ point }) => point.numerator ?? 0),
    tested.map(({ point }) => point.denominator ?? 0),
  )
  return found.map((group) => {
    const result = results[tested.indexOf(group)] ?? 'not-significant'
    return { ...group, differs: result === 'not-significant' ? null : result.startsWith('high') ? 'higher' : 'lower' }
  })
}

/** What is not recorded is no group that could do better or worse. */
function isTested({ category, numerator, denominator }: Point): boolean {
  return !category.split('|').includes(unknownCategory) && numerator !== null && (denominator ?? 0) > 0
}

function barOf({ reading: { measure }, point }: Group): Bar {
  const interval = intervalOf(point)
  const { category, label, value, lower, upper, numerator, denominator } = point
  const counted = denominator === null ? valueOf(measure, point) : `${valueOf(measure, point)}, ${countsOf(point)}`
  return {
    category,
    label,
    value,
    lower,
    upper,
    numerator,
    denominator,
    detail: [counted, interval].filter(Boolean).join(', '),
  }
}

function titleOf(groups: Group[], by: Breakdown, shares: boolean): string {
  const different = groups.filter(({ differs }) => differs !== null)
  const [one] = different
  if (!shares) return `By ${breakdownLabel(by)}`
  if (!one) return 'No group differs beyond chance'
  if (different.length === 1) return `${one.point.label}: ${one.differs} than chance would make it`
  return `${capitalised(numberWord(different.length))} groups differ beyond chance`
}

function readingOf(groups: Group[], shares: boolean): string {
  const said = ({ point, reading }: Group) =>
    `${point.label} ${formatValue(point.value ?? 0, unitOf(reading.measure), point.denominator)}${point.denominator === null ? '' : ` (${countsOf(point)})`}`
  if (!shares)
    return `${groups
      .filter(({ point }) => point.value !== null)
      .map(said)
      .join(', ')}.`
  const higher = groups.filter(({ differs }) => differs === 'higher').map(said)
  const lower = groups.filter(({ differs }) => differs === 'lower').map(said)
  return sentences(
    higher.length > 0 ? `Higher than chance would make it: ${higher.join(', ')}.` : '',
    lower.length > 0 ? `Lower than chance would make it: ${lower.join(', ')}.` : '',
    higher.length + lower.length === 0
      ? 'The differences between groups are no larger than chance would make them.'
      : '',
  )
}

/** Groups with no bar because they are protected are not to be taken for nought. */
function protectedNote(groups: Group[]): string[] {
  const hidden = groups.flatMap(({ point }) => (point.status.includes('c') ? [point.label] : []))
  return hidden.length === 0 ? [] : [`Protected in whole or in part [c]: ${hidden.join(', ')}.`]
}

const few = 5

function fewNote(groups: Group[]): string[] {
  const small = groups.filter(({ point }) => (point.denominator ?? point.numerator ?? few) < few)
  return small.length === 0
    ? []
    : [
        `Fewer than ${numberWord(few)} cases, [u]: ${small.map(({ point }) => `${point.label} (${formatCount(point.denominator ?? point.numerator ?? 0)})`).join(', ')}.`,
      ]
}

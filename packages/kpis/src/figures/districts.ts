import type { AreasShape, Point } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { formatCount, formatValue } from '@dashboard/contract/value'
import { funnelLimits, funnelSignificance } from '@dashboard/statistics'
import type { Reading } from '../read-kpi.ts'
import type { Drawing } from './frame.ts'
import { capitalised, monthsOf, numberWord, sentences, shareOf } from '../wording.ts'

/** Areas with fewer cases than this are not drawn: methods, section 3. */
const fewestDrawn = 5

type Area = AreasShape['areas'][number]

/** Districts against the range that chance alone would give round their joint rate. Null where there are no two to compare. */
export function districts(readings: Reading[]): Drawing | null {
  const headlines = readings.flatMap(({ headline }) => headline ?? [])
  const drawn = headlines.filter(isDrawn)
  const [first] = drawn
  const kpi = readings[0]?.kpi
  if (!first || !kpi || drawn.length < 2) return null
  const numerators = drawn.map(({ numerator }) => numerator)
  const denominators = drawn.map(({ denominator }) => denominator)
  const rate = sum(numerators) / sum(denominators)
  const significances = funnelSignificance(numerators, denominators)
  const areas = drawn.map((point, index): Area => ({
    category: point.category,
    label: point.label,
    value: point.value,
    numerator: point.numerator,
    denominator: point.denominator,
    significance: significances[index] ?? 'not-significant',
  }))
  const when = monthsOf(first)
  const words = readingOf(areas, rate)
  return {
    id: 'districts',
    label: 'By district',
    title: titleOf(areas),
    subtitle: `Percentage ${kpi.words.met} by district, ${when}, against the range expected by chance around the force rate`,
    reading: words,
    notes: [
      `With ${numberWord(areas.length)} districts, one point outside 95% is not unusual. Not a league table.`,
      ...notDrawn(headlines.filter((point) => !isDrawn(point))),
    ],
    altText: `Funnel chart of ${areas.length} districts, ${when}. ${words}`,
    chart: { shape: 'areas', unit: 'proportion', rate, areas, limits: limitsOf(rate, denominators) },
    table: {
      columns: [
        { id: 'district', label: 'District', unit: 'text' },
        { id: 'value', label: 'Percentage', unit: 'proportion' },
        { id: 'numerator', label: 'Cases counted', unit: 'count' },
        { id: 'denominator', label: 'Of all cases', unit: 'count' },
        { id: 'lower', label: '95% from', unit: 'proportion' },
        { id: 'upper', label: '95% to', unit: 'proportion' },
        { id: 'place', label: 'Against chance', unit: 'text' },
      ],
      rows: drawn.map((point, index) => [
        point.label,
        point.value,
        point.numerator,
        point.denominator,
        point.lower,
        point.upper,
        places[significances[index] ?? 'not-significant'],
      ]),
    },
    period: { from: first.month, to: addMonths(first.month, first.months - 1) },
  }
}

const places: Record<Area['significance'], string> = {
  'high-99.8': 'Above the 99.8% limit',
  'high-95': 'Above the 95% limit, inside 99.8%',
  'low-99.8': 'Below the 99.8% limit',
  'low-95': 'Below the 95% limit, inside 99.8%',
  'not-significant': 'Within the range of chance',
}

type Drawn = Point & { value: number; numerator: number; denominator: number }

function isDrawn(point: Point): point is Drawn {
  const { category, value, numerator, denominator } = point
  return (
    category !== 'unknown' && value !== null && numerator !== null && denominator !== null && denominator >= fewestDrawn
  )
}

function titleOf(areas: Area[]): string {
  const outside = outsideFirst(areas)
  const [most] = outside
  if (!most) return 'No district is outside the range of chance'
  if (outside.length > 1) return `${capitalised(numberWord(outside.length))} districts are outside the range of chance`
  const place = places[most.significance]
  return `${most.label} is ${place.charAt(0).toLowerCase()}${place.slice(1)}`
}

function readingOf(areas: Area[], rate: number): string {
  const outside = outsideFirst(areas).map(({ label, significance, value, numerator, denominator }) => {
    const share = formatValue(value, 'proportion', denominator)
    return `${label} is ${places[significance].toLowerCase()}: ${share} (${formatCount(numerator)} of ${formatCount(denominator)}).`
  })
  return sentences(
    `The rate of all districts together is ${formatValue(rate, 'proportion')}.`,
    ...outside,
    outside.length === 0 ? 'The differences between districts are no larger than chance would make them.' : '',
  )
}

function outsideFirst(areas: Area[]): Area[] {
  const outside = areas.filter(({ significance }) => significance !== 'not-significant')
  return [
    ...outside.filter(({ significance }) => significance.endsWith('99.8')),
    ...outside.filter(({ significance }) => significance.endsWith('95')),
  ]
}

function notDrawn(points: Point[]): string[] {
  const left = points.filter(({ denominator }) => denominator === null || denominator > 0)
  if (left.length === 0) return []
  return [
    `Not drawn: ${left.map((point) => `${point.label} (${point.denominator ?? 'protected'} cases, ${shareOf(point)})`).join(', ')}.`,
  ]
}

function limitsOf(rate: number, trials: number[]): AreasShape['limits'] {
  const most = Math.max(...trials) * 1.15
  const least = Math.max(1, Math.min(...trials) * 0.4)
  const steps = 60
  return Array.from({ length: steps + 1 }, (_, index) => {
    const at = least * (most / least) ** (index / steps)
    const inner = funnelLimits(rate, at, 0.95)
    const outer = funnelLimits(rate, at, 0.998)
    return {
      trials: at,
      lower95: clip(inner.lower),
      upper95: clip(inner.upper),
      lower998: clip(outer.lower),
      upper998: clip(outer.upper),
    }
  })
}

function clip(value: number | null): number {
  return Math.min(1, Math.max(0, value ?? 0))
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

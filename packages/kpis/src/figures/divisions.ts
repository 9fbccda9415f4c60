import type { BarsShape } from '@dashboard/contract'
import { addMonths } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import { incidenceAt } from '@dashboard/statistics'
import type { Reading } from '../read-kpi.ts'
import { headlineMonths, timedCurve } from '../timed-curve.ts'
import type { Drawing } from './frame.ts'
import { targetIn } from '../judge/target-status.ts'
import { intervalOf, monthsOf, sentences, shareOf } from '../wording.ts'

type Bar = BarsShape['bars'][number]

/** The share ended in time by division, where cases are too few for districts. */
export function divisions(readings: Reading[]): Drawing | null {
  const bars = readings.flatMap((reading) => barOf(reading) ?? [])
  const [reading] = readings
  const headline = reading?.headline
  if (!reading || !headline || reading.measure.kind !== 'duration' || bars.length < 2) return null
  const horizon = horizonOf(reading)
  const target = targetIn(reading.targets, addMonths(headline.month, headline.months - 1))
  const when = monthsOf(headline)
  const apart = areApart(bars)
  const words = sentences(
    ...bars.map(({ label, detail }) => `${label}: ${detail}.`),
    apart ? '' : 'The intervals overlap: the divisions cannot be told apart on so few cases.',
  )
  return {
    id: 'divisions',
    label: 'By division',
    title: apart ? 'The divisions differ' : 'Too few cases to tell the divisions apart',
    subtitle: `Share ${reading.kpi.words.met} within ${horizon} days by division, ${reading.kpi.words.cases} in ${when}. The thin line is the 95% interval`,
    reading: words,
    notes: ['Not a league table. Divisions are for the restricted view only.'],
    altText: `Bar chart by division, ${when}. ${words}`,
    chart: { shape: 'bars', unit: 'proportion', bars, target: target?.value ?? null },
    table: {
      columns: [
        { id: 'division', label: 'Division', unit: 'text' },
        { id: 'value', label: `Within ${horizon} days`, unit: 'proportion' },
        { id: 'lower', label: '95% from', unit: 'proportion' },
        { id: 'upper', label: '95% to', unit: 'proportion' },
        { id: 'cases', label: 'Cases', unit: 'count' },
      ],
      rows: bars.map(({ label, value, lower, upper, denominator }) => [label, value, lower, upper, denominator]),
    },
    period: { from: headline.month, to: addMonths(headline.month, headline.months - 1) },
  }
}

function barOf(reading: Reading): Bar | null {
  const indexes = headlineMonths(reading)
  const timed = indexes && timedCurve(reading, ...indexes)
  const { series, headline } = reading
  if (!timed || !headline || timed.people === 0) return null
  const { incidence, lower, upper } = incidenceAt(timed.curve, timed.wished, horizonOf(reading))
  const point = { ...headline, value: incidence, lower, upper, denominator: timed.people }
  const interval = intervalOf(point)
  return {
    category: series.category,
    label: headline.label,
    value: incidence,
    lower,
    upper,
    numerator: null,
    denominator: timed.people,
    detail: `${shareOf(point)} of ${formatCount(timed.people)}${interval && `, ${interval}`}`,
  }
}

function horizonOf({ measure, targets }: Reading): number {
  if (measure.kind !== 'duration') return 0
  return targets.at(-1)?.withinDays ?? measure.horizons[1] ?? measure.horizons[0] ?? 0
}

/** Whether some two intervals have nothing in common. */
function areApart(bars: Bar[]): boolean {
  const known = bars.filter(({ lower, upper }) => lower !== null && upper !== null)
  const highestLower = Math.max(...known.map(({ lower }) => lower ?? 0))
  const lowestUpper = Math.min(...known.map(({ upper }) => upper ?? 1))
  return known.length > 1 && highestLower > lowestUpper
}

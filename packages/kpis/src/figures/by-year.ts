import { addMonths } from '@dashboard/contract/month'
import { clockOf } from '../clock.ts'
import type { Reading } from '../read-kpi.ts'
import { capitalised, countsOf, monthsOf, unitOf, valueOf } from '../wording.ts'
import { timeWords } from '../clock.ts'
import type { Drawing } from './frame.ts'
import { standingOf } from './months.ts'

/** Financial years side by side: for those outside the force where months are too few, overlap, or are waiting times. */
export function byYear({ kpi, measure, years, targets }: Reading): Drawing | null {
  const [first] = years
  const last = years.at(-1)
  const latest = years.findLast(({ mature }) => mature) ?? last
  if (!first || !last || !latest) return null
  const duration = measure.kind === 'duration'
  const unit = unitOf(measure)
  const period = { from: first.month, to: addMonths(last.month, last.months - 1) }
  const what = duration
    ? `Time by which half are ${kpi.words.met}`
    : unit === 'proportion'
      ? `Percentage ${kpi.words.met}`
      : capitalised(kpi.words.cases)
  const counts = latest.denominator === null ? '' : ` (${countsOf(latest)})`
  const words = `${monthsOf(latest)}: ${valueOf(measure, latest)}${counts}.`
  return {
    id: 'years',
    label: 'By year',
    title: `${monthsOf(latest)}: ${valueOf(measure, latest)}`,
    subtitle: `${measure.title}: ${what}, by financial year, ${first.label}`,
    reading: words,
    notes: ['Complete financial years that do not overlap. There are no limits and no signals.'],
    altText: `Line chart of ${years.length} financial years. ${words}`,
    chart: {
      shape: 'series',
      unit,
      points: years.map((year) => ({ ...year, month: addMonths(year.month, year.months - 1), months: 1 })),
      targets: duration ? [] : targets,
      breaks: [],
      markers: [],
      process: null,
    },
    table: {
      columns: [
        { id: 'year', label: 'Twelve months from', unit: 'month' },
        { id: 'value', label: what, unit },
        { id: 'numerator', label: 'Cases counted', unit: 'count' },
        { id: 'denominator', label: 'Of all cases', unit: 'count' },
        { id: 'unknown', label: 'Not known', unit: 'count' },
        ...(duration
          ? measure.horizons.map((time) => ({
              id: `within_${time}`,
              label: `Within ${timeWords(time, clockOf(measure))}`,
              unit: 'proportion' as const,
            }))
          : []),
        { id: 'standing', label: 'Standing', unit: 'text' },
      ],
      rows: years.map((year) => [
        year.month,
        year.value,
        year.numerator,
        year.denominator,
        year.unknown,
        ...(duration ? measure.horizons.map((time) => year.within?.[time] ?? null) : []),
        standingOf(year),
      ]),
    },
    period,
  }
}

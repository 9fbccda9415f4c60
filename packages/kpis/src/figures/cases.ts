import type { CasesShape } from '@dashboard/contract'
import { periodName, type Month } from '@dashboard/contract/month'
import { formatCount } from '@dashboard/contract/value'
import { targetIn } from '../judge/target-in.ts'
import type { Reading } from '../read-kpi.ts'
import type { Drawing } from './frame.ts'

/** One mark a case, for readers who may see single cases of a wait in days. */
export function cases(reading: Reading, period: { from: Month; to: Month }): Drawing | null {
  const { kpi, measure, series, points, targets } = reading
  const { histogram } = series
  if (measure.kind !== 'duration' || measure.clock !== 'days' || !histogram) return null
  const [first] = points
  const labels = Object.values(measure.ends)
  const marks = [...histogram.month].flatMap((month, index): CasesShape['cases'] => {
    const point = points[month]
    if (!point || point.month < period.from || point.month > period.to) return []
    const end = histogram.end[index] ?? 0
    const mark = {
      month: point.month,
      days: histogram.length[index] ?? 0,
      end: end === 0 ? 'waiting' : end === 1 ? 'reached' : 'other',
    } as const
    return Array.from({ length: histogram.cases[index] ?? 0 }, () => mark)
  })
  if (!first || marks.length === 0) return null
  const target = targetIn(targets, period.to)
  const when = periodName(period.from, period.to)
  // Where there is one way to end, no case ends in another.
  const endLabels = {
    reached: labels[0] ?? '',
    other: labels
      .slice(1)
      .map((label, index) => (index === 0 ? label : label.toLowerCase()))
      .join(' or '),
    waiting: 'Still waiting',
  }
  const count = (end: string) => marks.filter((mark) => mark.end === end).length
  const told = (['reached', 'other', 'waiting'] as const).filter((end) => endLabels[end] !== '')
  const ends = told.map((end) => `${endLabels[end].toLowerCase()} ${formatCount(count(end))}`).join(', ')
  const words = `${formatCount(marks.length)} ${kpi.words.cases}: ${ends}.`
  return {
    id: 'cases',
    label: 'Each case',
    title: 'Each case',
    subtitle: `Days from ${kpi.words.start} to the end, or to the as-at date for those still waiting, by ${kpi.words.month}, ${first.label}, ${when}`,
    reading: words,
    notes: ['Single cases are for the restricted view only. One mark is one case.'],
    altText: `Dot chart of single cases, ${when}. ${words}`,
    chart: {
      shape: 'cases',
      cases: marks,
      target: target?.withinDays ? { days: target.withinDays, status: target.status } : null,
      endLabels,
    },
    table: {
      columns: [
        { id: 'month', label: kpi.words.month.charAt(0).toUpperCase() + kpi.words.month.slice(1), unit: 'month' },
        { id: 'days', label: 'Days', unit: 'count' },
        { id: 'end', label: 'How it ended', unit: 'text' },
      ],
      rows: marks.map(({ month, days, end }) => [month, days, endLabels[end]]),
    },
    period,
  }
}

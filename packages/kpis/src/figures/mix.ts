import { addMonths } from '@dashboard/contract/month'
import { formatCount, formatValue } from '@dashboard/contract/value'
import { wilsonInterval } from '@dashboard/statistics'
import { unknownCategory } from '../dimensions.ts'
import type { Reading } from '../read-kpi.ts'
import { monthsOf } from '../wording.ts'
import type { Drawing } from './frame.ts'

/** What share of the cases each category has, in the measure's own order; what is not recorded comes last. */
export function mix({ kpi, measure, headline }: Reading): Drawing | null {
  const total = headline?.numerator ?? null
  if (measure.kind !== 'mix' || !headline || !headline.stages || !total) return null
  const categories = { ...measure.categories, [unknownCategory]: 'Not recorded' }
  const parts = Object.entries(categories).flatMap(([category, label]) => {
    const cases = headline.stages?.[category] ?? 0
    if (category === unknownCategory && cases === 0) return []
    return [{ category, label, cases, value: cases / total, ...wilsonInterval(cases, total) }]
  })
  const when = monthsOf(headline)
  const largest = parts.reduce((most, part) => (part.cases > most.cases ? part : most), parts[0] ?? null!)
  const words = `Of ${formatCount(total)} ${kpi.words.cases} in ${when}: ${parts
    .filter(({ cases }) => cases > 0)
    .map(({ label, value }) => `${lowered(label)} ${formatValue(value, 'proportion', total)}`)
    .join(', ')}.`
  return {
    id: 'mix',
    label: 'Mix',
    title: `${largest.label}: ${formatValue(largest.value, 'proportion', total)}`,
    subtitle: `${measure.title}: share of ${kpi.words.cases} in ${when}, ${headline.label}. The thin line is the 95% interval`,
    reading: words,
    notes: [],
    altText: `Bar chart of ${parts.length} categories, ${when}. ${words}`,
    chart: {
      shape: 'bars',
      unit: 'proportion',
      bars: parts.map(({ cases, ...part }) => ({
        ...part,
        numerator: cases,
        denominator: total,
        detail: `${formatValue(part.value, 'proportion', total)}, ${formatCount(cases)} of ${formatCount(total)}`,
      })),
      target: null,
    },
    table: {
      columns: [
        { id: 'category', label: 'Category', unit: 'text' },
        { id: 'value', label: 'Share', unit: 'proportion' },
        { id: 'cases', label: 'Cases', unit: 'count' },
        { id: 'lower', label: '95% from', unit: 'proportion' },
        { id: 'upper', label: '95% to', unit: 'proportion' },
      ],
      rows: parts.map(({ label, value, cases, lower, upper }) => [label, value, cases, lower, upper]),
    },
    period: { from: headline.month, to: addMonths(headline.month, headline.months - 1) },
  }
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

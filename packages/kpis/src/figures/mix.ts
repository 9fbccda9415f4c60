import { addMonths } from '@dashboard/contract/month'
import { formatCount, formatValue } from '@dashboard/contract/value'
import { wilsonInterval } from '@dashboard/statistics'
import { unknownCategory } from '../dimensions.ts'
import type { Reading } from '../read-kpi.ts'
import { lowered, monthsOf } from '../wording.ts'
import type { Drawing } from './frame.ts'

/** One category's part of the headline's cases. */
export type MixPart = { category: string; label: string; cases: number; share: number }

/** The parts of a mix, the largest first; none where its counts are withheld. */
export function partsOf(reading: Reading): MixPart[] {
  return inOrder(reading).toSorted((a, b) => b.cases - a.cases)
}

/** What share of the cases each category has, in the measure's own order; what is not recorded comes last. */
export function mix(reading: Reading): Drawing | null {
  const { kpi, measure, headline } = reading
  const parts = inOrder(reading)
  const [largest] = partsOf(reading)
  const total = headline?.numerator
  if (!headline || !total || !largest) return null
  const when = monthsOf(headline)
  const words = `Of ${formatCount(total)} ${kpi.words.cases} in ${when}: ${parts
    .filter(({ cases }) => cases > 0)
    .map(({ label, share }) => `${lowered(label)} ${formatValue(share, 'proportion', total)}`)
    .join(', ')}.`
  const intervals = parts.map(({ cases }) => wilsonInterval(cases, total))
  return {
    id: 'mix',
    label: 'Mix',
    title: `${largest.label}: ${formatValue(largest.share, 'proportion', total)}`,
    subtitle: `${measure.title}: share of ${kpi.words.cases} in ${when}, ${headline.label}. The thin line is the 95% interval`,
    reading: words,
    notes: protectedNote(reading),
    altText: `Bar chart of ${parts.length} categories, ${when}. ${words}`,
    chart: {
      shape: 'bars',
      unit: 'proportion',
      bars: parts.map(({ category, label, cases, share }, index) => ({
        category,
        label,
        value: share,
        ...(intervals[index] ?? { lower: null, upper: null }),
        numerator: cases,
        denominator: total,
        detail: `${formatValue(share, 'proportion', total)}, ${formatCount(cases)} of ${formatCount(total)}`,
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
      rows: parts.map(({ label, share, cases }, index) => [
        label,
        share,
        cases,
        intervals[index]?.lower ?? null,
        intervals[index]?.upper ?? null,
      ]),
    },
    period: { from: headline.month, to: addMonths(headline.month, headline.months - 1) },
  }
}

/** Categories that are left out because they are protected are not to be taken for nought. */
function protectedNote({ measure, headline }: Reading): string[] {
  if (measure.kind !== 'mix') return []
  const names: Record<string, string> = { ...measure.categories, [unknownCategory]: 'Not recorded' }
  const hidden = Object.entries(headline?.stages ?? {}).flatMap(([category, cases]) =>
    cases === null ? [names[category] ?? category] : [],
  )
  return hidden.length === 0 ? [] : [`Protected [c], and not shown: ${hidden.map(lowered).join(', ')}.`]
}

function inOrder({ measure, headline }: Reading): MixPart[] {
  const total = headline?.numerator
  if (measure.kind !== 'mix' || !headline?.stages || !total) return []
  const counts = headline.stages
  const categories = Object.entries({ ...measure.categories, [unknownCategory]: 'Not recorded' })
  return categories.flatMap(([category, label]) => {
    const cases = counts[category] ?? (category in counts ? null : 0)
    return cases === null || (category === unknownCategory && cases === 0)
      ? []
      : [{ category, label, cases, share: cases / total }]
  })
}

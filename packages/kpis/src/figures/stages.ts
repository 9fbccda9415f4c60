import { addMonths } from '@dashboard/contract/month'
import { formatCount, formatValue } from '@dashboard/contract/value'
import type { Reading } from '../read-kpi.ts'
import type { Drawing } from './frame.ts'
import { monthsOf } from '../wording.ts'

type Stage = {
  id: string
  label: string
  cases: number
  ofFirst: number | null
  ofPrevious: number | null
  previousLabel: string | null
}

/** How far the cases of the latest twelve mature months got, each stage of all that began and of the stage before. */
export function stages({ kpi, measure, headline }: Reading): Drawing | null {
  const reached = headline?.stages
  if (measure.kind !== 'funnel' || !headline || !reached) return null
  const counts = Object.entries(measure.stages).map(([id, label]) => ({ id, label, cases: reached[id] ?? null }))
  if (counts.some(({ cases }) => cases === null)) return null
  const drawn = counts.map(({ id, label, cases }, index): Stage => {
    const first = counts[0]?.cases ?? 0
    const previous = counts[index - 1]
    return {
      id,
      label,
      cases: cases ?? 0,
      ofFirst: index === 0 ? null : ratio(cases, first),
      ofPrevious: previous ? ratio(cases, previous.cases) : null,
      previousLabel: previous?.label ?? null,
    }
  })
  const when = monthsOf(headline)
  const words = readingOf(drawn)
  return {
    id: 'stages',
    label: 'Stages',
    title: titleOf(drawn),
    subtitle: `${kpi.shortTitle}: how far ${kpi.words.cases} in ${when} got, ${headline.label}`,
    reading: words,
    notes: [
      'A later stage implies the earlier ones. Every stage counts only within its time limit.',
      ...(headline.unknown
        ? [`${formatCount(headline.unknown)} further cases have no known answer and are left out.`]
        : []),
    ],
    altText: `Bar chart of ${drawn.length} stages, ${when}. ${words}`,
    chart: { shape: 'stages', stages: drawn },
    table: {
      columns: [
        { id: 'stage', label: 'Stage', unit: 'text' },
        { id: 'cases', label: 'Reached it', unit: 'count' },
        { id: 'of_first', label: `Of ${drawn[0]?.label.toLowerCase() ?? 'the first'}`, unit: 'proportion' },
        { id: 'of_previous', label: 'Of the stage before', unit: 'proportion' },
      ],
      rows: drawn.map(({ label, cases, ofFirst, ofPrevious }) => [label, cases, ofFirst, ofPrevious]),
    },
    period: { from: headline.month, to: addMonths(headline.month, headline.months - 1) },
  }
}

function titleOf(drawn: Stage[]): string {
  const steps = drawn.filter(({ ofPrevious }) => ofPrevious !== null)
  const largest = steps.reduce<Stage | null>(
    (most, step) => (lost(drawn, step) > (most ? lost(drawn, most) : 0) ? step : most),
    null,
  )
  return largest
    ? `Most are lost between ${largest.previousLabel?.toLowerCase()} and ${largest.label.toLowerCase()}`
    : 'Nobody is lost on the way'
}

function readingOf(drawn: Stage[]): string {
  const [first] = drawn
  const steps = drawn.slice(1).map(({ label, cases, ofFirst }) => {
    return `${label.toLowerCase()} ${formatCount(cases)}${ofFirst === null ? '' : ` (${formatValue(ofFirst, 'proportion', first?.cases)})`}`
  })
  return `Of ${formatCount(first?.cases ?? 0)} ${first?.label.toLowerCase() ?? ''}: ${steps.join(', ')}.`
}

function lost(drawn: Stage[], step: Stage): number {
  return (drawn[drawn.indexOf(step) - 1]?.cases ?? 0) - step.cases
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : part / whole
}

import { dayName, periodName, type Month } from '@dashboard/contract/month'
import type { Judgement } from '../judge/judge.ts'
import { readingText } from '../judge/reading-text.ts'
import { findingOf } from '../judge/sentence.ts'
import type { Reading } from '../read-kpi.ts'
import type { Drawing } from './frame.ts'
import { standingOf } from './months.ts'

/** The days between one case and the next, where cases are rarer than two a month; for the restricted view alone. */
export function daysBetweenCases(
  reading: Reading,
  judgement: Judgement,
  period: { from: Month; to: Month },
): Drawing | null {
  const finding = findingOf(reading, judgement)
  const { gaps } = judgement
  if (!gaps || !finding) return null
  const { kpi, measure, points } = reading
  const when = periodName(period.from, period.to)
  const words = `${readingText(reading, judgement, finding)} The latest was on ${dayName(gaps.last.on)}.`
  return {
    id: 'days-between',
    label: 'Days between cases',
    title: finding.title,
    subtitle: `${measure.title}: days from each to the one before, by ${kpi.words.month}, ${points[0]?.label ?? ''}, ${when}`,
    reading: words,
    notes: [
      judgement.why,
      't-chart: an XmR chart of days^(1/3.6), 7-point rules; two cases on one day are half a day apart. A high point is a rare case.',
      'Days of single cases are for the restricted view only.',
    ],
    altText: `Chart of ${gaps.gaps.length} gaps between cases, ${when}. ${words}`,
    chart: { shape: 'gaps', gaps: gaps.gaps, centre: gaps.centre, lower: gaps.lower, upper: gaps.upper },
    table: {
      columns: [
        { id: 'on', label: 'Case on', unit: 'text' },
        { id: 'days', label: 'Days since the one before', unit: 'days' },
        { id: 'standing', label: 'Standing', unit: 'text' },
      ],
      rows: gaps.gaps.map(({ on, days, signal }) => [on, days, standingOf({ mature: true, status: [], signal })]),
    },
    period,
  }
}

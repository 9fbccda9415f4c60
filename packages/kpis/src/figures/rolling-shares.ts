import type { Point } from '@dashboard/contract'
import { addMonths, periodName, type Month } from '@dashboard/contract/month'
import type { Judgement } from '../judge/judge.ts'
import { readingText } from '../judge/reading-text.ts'
import { findingOf } from '../judge/sentence.ts'
import { pool } from '../read/point.ts'
import type { Reading } from '../read-kpi.ts'
import type { Drawing } from './frame.ts'
import { standingOf } from './months.ts'
import { targetColumns } from './target-columns.ts'
import { unitOf } from '../wording.ts'

const windowMonths = 12

/** Twelve months at a time, ending with each month: where there are too few cases even by quarter. Without limits. */
export function rollingShares(
  reading: Reading,
  judgement: Judgement,
  period: { from: Month; to: Month },
): Drawing | null {
  const finding = findingOf(reading, judgement)
  const points = windowsOf(reading, period)
  const [first] = points
  if (!first || !finding) return null
  const { kpi, measure } = reading
  const unit = unitOf(measure)
  const when = periodName(addMonths(first.month, 1 - windowMonths), period.to)
  const words = readingText(reading, judgement, finding)
  const held = targetColumns(unit, points, reading.targets)
  return {
    id: 'rolling',
    label: 'Twelve months at a time',
    title: finding.title,
    subtitle: `${measure.title}: ${unit === 'proportion' ? 'percentage' : 'number'} in the twelve months to each month, by ${kpi.words.month}, ${first.label}, ${when}`,
    reading: words,
    notes: [judgement.why],
    altText: `Line chart of ${points.length} rolling twelve-month periods, ${when}. ${words}`,
    chart: { shape: 'series', unit, points, targets: reading.targets, breaks: [], markers: [], process: null },
    table: {
      columns: [
        { id: 'month', label: 'Twelve months to', unit: 'month' },
        { id: 'value', label: 'Value', unit },
        { id: 'numerator', label: 'Cases counted', unit: 'count' },
        { id: 'denominator', label: 'Of all cases', unit: 'count' },
        { id: 'lower', label: '95% from', unit },
        { id: 'upper', label: '95% to', unit },
        { id: 'standing', label: 'Standing', unit: 'text' },
        ...held.columns,
      ],
      rows: points.map((point, index) => [
        point.month,
        point.value,
        point.numerator,
        point.denominator,
        point.lower,
        point.upper,
        standingOf(point),
        ...(held.cells[index] ?? []),
      ]),
    },
    period,
  }
}

/** Windows as points that stand at their last month. */
function windowsOf({ measure, series, stages, points }: Reading, { from, to }: { from: Month; to: Month }): Point[] {
  return points.flatMap((end, last) => {
    if (last < windowMonths - 1 || end.month < from || end.month > to) return []
    const window = pool(measure, series, stages, points, last - windowMonths + 1, last)
    return window ? { ...window, month: end.month, months: 1 } : []
  })
}

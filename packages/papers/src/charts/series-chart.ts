import type { Point, SeriesBreak, SeriesShape } from '@dashboard/contract'
import { addMonths, monthsBetween, shortMonthName } from '@dashboard/contract/month'
import { nameAxis, valueAxis } from './axes.ts'
import type { Drawing } from './drawing.ts'
import { limitSeries } from './limit-series.ts'
import type { NativeSeries } from './native-chart.ts'
import { seriesOf } from './series-of.ts'
import { signalSeries } from './signal-series.ts'
import { lines, markers } from './strokes.ts'
import { targetSeries } from './target-series.ts'

/** A line by month or quarter, with limits, targets and what is unusual as series of their own. */
export function seriesChart(shape: SeriesShape): Drawing {
  const { points, targets, breaks, unit } = shape
  const limits = limitSeries(shape)
  const judged = points.map(({ value, signal, mature }) => (mature ? { value, signal } : { value: null }))
  const held = targetSeries(targets, points, unit)
  const series = [
    ...limits,
    ...held,
    ...seriesOf(
      'Too early to judge [p]',
      points.map(({ value, mature }) => (mature ? null : value)),
      { line: lines.early, marker: markers.early },
    ),
    ...seriesOf(
      nameOf(points),
      judged.map(({ value }) => value),
      { line: lines.series, marker: markers.usual },
    ),
    ...signalSeries(judged, null),
  ]
  return cutAt(breaks, points, {
    kind: 'line',
    across: false,
    along: nameAxis(points.map(categoryOf), 12),
    up: valueAxis(unit, [...points.map(({ value }) => value ?? 0), ...valuesOf(held)], valuesOf(limits)),
    series,
  })
}

/** Puts a category without values where cases are counted differently, or limits begin anew: it cuts every line but the target. */
function cutAt(breaks: readonly SeriesBreak[], points: readonly Point[], drawing: Drawing): Drawing {
  const cuts = breaks.flatMap(({ month, kind }) => {
    const index = points.findIndex((point) => point.month >= month)
    return index > 0 ? [{ index, label: kind === 'break' ? 'Break' : 'Step change' }] : []
  })
  return cuts
    .toSorted((a, b) => b.index - a.index)
    .reduce(
      ({ along, series, ...rest }, { index, label }) => ({
        ...rest,
        along: { ...along, categories: along.categories.toSpliced(index, 0, label) },
        series: series.map((each) => ({ ...each, values: each.values.toSpliced(index, 0, heldThrough(each, index)) })),
      }),
      drawing,
    )
}

/** A target runs through. */
function heldThrough({ line, values }: NativeSeries, index: number): number | null {
  return line === lines.target && values[index - 1] === values[index] ? (values[index] ?? null) : null
}

function valuesOf(series: readonly NativeSeries[]): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null))
}

/** `Apr 2026`; of a longer run its last month, `to Jun 2026`. */
function categoryOf({ month, months }: Point): string {
  return months === 1 ? shortMonthName(month) : `to ${shortMonthName(addMonths(month, months - 1))}`
}

/** Financial years side by side stand at their last months. */
function nameOf([first, second]: readonly Point[]): string {
  const months = first?.months ?? 1
  if (months === 1)
    return first && second && monthsBetween(first.month, second.month) === 12 ? 'Each year' : 'Each month'
  return months === 3 ? 'Each quarter' : `Each ${months} months`
}

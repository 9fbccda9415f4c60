import type { SeriesBreak, TargetStep } from '@dashboard/contract'
import { addMonths, lastDayOf } from '@dashboard/contract/month'
import { wilsonInterval } from '@dashboard/statistics'
import { defineKpi, type KpiDefinition } from '../define-kpi.ts'
import type { Series } from '../disclosed-series.ts'
import { pool } from '../read/point.ts'
import type { Reading } from '../read-kpi.ts'
import { plain } from './plain-definition.ts'

export type Made = {
  kind?: 'proportion' | 'count'
  better?: KpiDefinition['better']
  /** By month from January 2024 on: cases that met it, or cases; null where the month is protected. */
  met: (number | null)[]
  /** For each month, or for all. */
  cases?: number | number[]
  /** Months at the end that are too early. */
  early?: number
  target?: number | null
  breaks?: SeriesBreak[]
  /** Days of single cases from 1 January 2024. */
  days?: number[]
}

const firstMonth = '2024-01'

/** A reading made up from counts, without a database. */
export function madeReading(made: Made): Reading {
  const {
    kind = 'proportion',
    better = 'higher',
    met,
    cases = 100,
    early = 0,
    target = null,
    breaks = [],
    days = null,
  } = made
  const kpi = defineKpi({
    ...plain,
    id: 'made-up',
    code: 'X1',
    title: 'Crimes so',
    shortTitle: 'Made up',
    words: { cases: 'crimes recorded', met: 'so', month: 'month recorded', records: 'records' },
    better,
    cases: '',
    kind,
  })
  const [measure] = kpi.allMeasures
  if (!measure) throw new Error('A KPI has a measure.')
  const share = kind === 'proportion'
  const points = met.map((numerator, index) => {
    const denominator = share ? (Array.isArray(cases) ? (cases[index] ?? 0) : cases) : null
    const mature = index < met.length - early
    const known = numerator !== null && denominator !== 0
    return {
      month: addMonths(firstMonth, index),
      months: 1,
      breakdown: 'all',
      category: 'all',
      label: 'Derbyshire',
      value: !known ? null : denominator === null ? numerator : numerator / denominator,
      numerator,
      denominator,
      unknown: 0,
      ...(known && denominator ? wilsonInterval(numerator, denominator) : { lower: null, upper: null }),
      mature,
      status: [...(numerator === null ? ['c' as const] : []), ...(mature ? [] : ['p' as const])],
    }
  })
  const series = {
    breakdown: 'all',
    category: 'all',
    part: '',
    periods: points.map((point) => ({ ...point, exposure: null })),
    years: [],
    histogram: null,
    days,
  } as unknown as Series
  const last = points.findLastIndex(({ mature }) => mature)
  const targets: TargetStep[] =
    target === null
      ? []
      : [{ from: '2014-04', to: null, value: target, withinDays: null, status: 'placeholder', source: 'Made up' }]
  return {
    kpi,
    measure,
    series,
    stages: [],
    points,
    years: [],
    headline: last < 0 ? null : pool(measure, series, [], points, Math.max(0, last - 11), last),
    targets,
    breaks,
    asOn: lastDayOf(addMonths(firstMonth, Math.max(0, met.length - 1))),
  }
}

import type { PointSignal, SeriesShape, TargetStep } from '@dashboard/contract'
import { describe, expect, test } from 'vitest'
import { monthsShape, pointOf } from '../testing/months-shape.ts'
import { seriesChart } from './series-chart.ts'

const valuesOf = (shape: SeriesShape) =>
  Object.fromEntries(seriesChart(shape).series.map(({ name, values }) => [name, values]))
const signal = (meaning: PointSignal['meaning']): PointSignal => ({
  rule: 'outside',
  rules: ['outside'],
  side: 'high',
  meaning,
})
const target = (from: string, to: string | null, value: number, status: TargetStep['status']): TargetStep => ({
  from,
  to,
  value,
  withinDays: null,
  status,
  source: '',
})
const segment = (start: number, end: number, mean: number) => ({
  start,
  end,
  points: end - start,
  mean,
  limits: Array.from({ length: end - start }, () => ({ lower: mean - 0.01, upper: mean + 0.01 })),
  standing: 'full' as const,
})

test('a month without a value is a gap and a nought is a nought; protected is a gap', () => {
  const points = [
    pointOf('2026-01', 0),
    pointOf('2026-02', null),
    pointOf('2026-03', null, { status: ['c'] }),
    pointOf('2026-04', 0.1),
  ]
  const { along, series } = seriesChart(monthsShape([], { points }))
  expect(along.categories).toEqual(['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026'])
  expect(series.map(({ name, values }) => [name, values])).toEqual([['Each month', [0, null, null, 0.1]]])
})

test('financial years side by side are not called months', () => {
  const points = [pointOf('2024-03', 0.1), pointOf('2025-03', 0.2), pointOf('2026-03', 0.3)]
  const { along, series } = seriesChart(monthsShape([], { points }))
  expect(along.categories).toEqual(['Mar 2024', 'Mar 2025', 'Mar 2026'])
  expect(series.map(({ name }) => name)).toEqual(['Each year'])
})

test('limits and average are series of their own, and end before months too early to judge', () => {
  const points = [pointOf('2026-01', 0.08), pointOf('2026-02', 0.09), pointOf('2026-03', 0.02, { mature: false })]
  const process = { chart: 'xmr' as const, segments: [segment(0, 2, 0.08)], stretches: [] }
  const { series } = seriesChart(monthsShape([], { points, process }))
  expect(
    series.map(({ name, values, line, marker }) => [name, values, line?.dash, marker?.shape, marker?.fill]),
  ).toEqual([
    ['Upper limit', [0.09, 0.09, null], 'dash', undefined, undefined],
    ['Average', [0.08, 0.08, null], 'solid', undefined, undefined],
    ['Lower limit', [0.07, 0.07, null], 'dash', undefined, undefined],
    ['Too early to judge [p]', [null, null, 0.02], 'dash', 'circle', null],
    ['Each month', [0.08, 0.09, null], 'solid', 'circle', '12436D'],
  ])
})

test('limits of few months say that they are provisional', () => {
  const process = {
    chart: 'xmr' as const,
    segments: [{ ...segment(0, 2, 0.08), standing: 'provisional' as const }],
    stretches: [],
  }
  expect(Object.keys(valuesOf(monthsShape([0.08, 0.09], { process })))).toEqual([
    'Upper limit, provisional',
    'Average',
    'Lower limit, provisional',
    'Each month',
  ])
})

test('what is unusual is a series of markers for each meaning, in shapes of their own', () => {
  const points = [
    pointOf('2026-01', 0.1, { signal: signal('improvement') }),
    pointOf('2026-02', 0.2, { signal: signal('concern') }),
    pointOf('2026-03', 0.3, { signal: signal('neutral') }),
    pointOf('2026-04', 0.4, { signal: signal('concern'), mature: false }),
  ]
  const { series } = seriesChart(monthsShape([], { points }))
  expect(series.slice(2).map(({ name, values, line, marker }) => [name, values, line, marker?.shape])).toEqual([
    ['Improvement', [0.1, null, null, null], null, 'diamond'],
    ['Concern', [null, 0.2, null, null], null, 'square'],
    ['Change', [null, null, 0.3, null], null, 'triangle'],
  ])
})

describe('a break', () => {
  const shape = monthsShape([0.1, 0.1, 0.2, 0.2], {
    breaks: [
      { month: '2026-03', kind: 'break', label: 'Recording rule', reason: '', recordedBy: null, recordedOn: null },
    ],
    process: { chart: 'xmr', segments: [segment(0, 2, 0.1), segment(2, 4, 0.2)], stretches: [] },
    targets: [target('2020-01', null, 0.15, 'confirmed')],
  })

  test('cuts the line, its limits and its average; the target runs through', () => {
    expect(seriesChart(shape).along.categories).toEqual(['Jan 2026', 'Feb 2026', 'Break', 'Mar 2026', 'Apr 2026'])
    expect(valuesOf(shape)).toEqual({
      'Upper limit': [0.11, 0.11, null, 0.21000000000000002, 0.21000000000000002],
      Average: [0.1, 0.1, null, 0.2, 0.2],
      'Lower limit': [0.09000000000000001, 0.09000000000000001, null, 0.19, 0.19],
      'Target 15%': [0.15, 0.15, 0.15, 0.15, 0.15],
      'Each month': [0.1, 0.1, null, 0.2, 0.2],
    })
  })

  test('of the first month shown, or after the last, cuts nothing', () => {
    const outside = ['2026-01', '2026-05'].map((month) => ({
      month,
      kind: 'break' as const,
      label: '',
      reason: '',
      recordedBy: null,
      recordedOn: null,
    }))
    expect(seriesChart(monthsShape([0.1, 0.2, 0.3, 0.4], { breaks: outside })).along.categories).toHaveLength(4)
  })

  test('that is a lasting change says so', () => {
    const steps = shape.breaks.map((each) => ({ ...each, kind: 'step' as const }))
    expect(seriesChart({ ...shape, breaks: steps }).along.categories).toContain('Step change')
  })
})

describe('a target', () => {
  const shape = monthsShape([0.1, 0.1, 0.1], {
    targets: [target('2020-01', '2026-03', 0.08, 'confirmed'), target('2026-03', null, 0.1, 'placeholder')],
  })

  test('that moved is two dashed lines, each over its own months, and a placeholder says so', () => {
    expect(seriesChart(shape).series.slice(0, 2)).toMatchObject([
      { name: 'Target 8% to Feb 2026', values: [0.08, 0.08, null], line: { dash: 'long-dash' }, marker: null },
      { name: 'Target 10% [P]', values: [null, null, 0.1], line: { dash: 'long-dash' }, marker: { shape: 'diamond' } },
    ])
  })

  test('before or after the months shown is not there', () => {
    const elsewhere = [target('2020-01', '2026-01', 0.08, 'confirmed'), target('2026-04', null, 0.1, 'confirmed')]
    expect(Object.keys(valuesOf({ ...shape, targets: elsewhere }))).toEqual(['Each month'])
  })

  test('holds for a quarter whose last month has it', () => {
    const points = [pointOf('2026-01', 0.1, { months: 3 }), pointOf('2026-04', 0.2, { months: 3 })]
    const { along, series } = seriesChart({ ...shape, points })
    expect(along.categories).toEqual(['to Mar 2026', 'to Jun 2026'])
    expect(series.map(({ name, values }) => [name, values])).toEqual([
      ['Target 10% [P]', [0.1, 0.1]],
      ['Each quarter', [0.1, 0.2]],
    ])
  })
})

test('without limits the intervals of mature months are drawn', () => {
  const points = [
    pointOf('2026-01', 0.1, { lower: 0.05, upper: 0.2 }),
    pointOf('2026-02', 0.1, { lower: 0.05, upper: 0.2, mature: false }),
  ]
  expect(valuesOf(monthsShape([], { points }))).toMatchObject({
    '95% interval, upper': [0.2, null],
    '95% interval, lower': [0.05, null],
  })
})

describe('the axis of values', () => {
  const up = (values: number[], shape: Partial<SeriesShape> = {}) => seriesChart(monthsShape(values, shape)).up

  test('begins at nought unless a value is below it', () => {
    expect(up([0.1, 0.2])).toEqual({ title: '', format: '0%', least: 0, most: null, step: null })
    expect(up([-0.1, 0.2]).least).toBeNull()
  })

  test('of percentages ends at all of them', () => {
    expect(up([0.2, 1]).most).toBe(1)
    expect(up([0.2, 0.5]).most).toBeNull()
  })

  test('does not follow limits that lie far out', () => {
    const process = {
      chart: 'xmr' as const,
      segments: [{ ...segment(0, 2, 10), limits: [{ lower: -90, upper: 90 }] }],
      stretches: [],
    }
    expect(up([10, 12], { unit: 'count', process })).toEqual({
      title: '',
      format: '#,##0',
      least: 0,
      most: 20,
      step: null,
    })
  })
})

import { expect, test } from 'vitest'
import { barsChart } from './bars-chart.ts'
import { linesChart } from './lines-chart.ts'
import { ratiosChart } from './ratios-chart.ts'
import { stagesChart } from './stages-chart.ts'

const bar = (label: string, value: number | null, lower: number | null, upper: number | null) => ({
  category: label,
  label,
  value,
  lower,
  upper,
  numerator: null,
  denominator: 200,
  detail: '',
})

test('stages are bars with what they are of the first', () => {
  const drawing = stagesChart({
    shape: 'stages',
    stages: [
      { id: 'offered', label: 'Offered', cases: 1200, ofFirst: null, ofPrevious: null, previousLabel: null },
      { id: 'engaged', label: 'Engaged', cases: 0, ofFirst: 0, ofPrevious: 0, previousLabel: 'Offered' },
    ],
  })
  expect(drawing).toMatchObject({
    kind: 'bar',
    across: true,
    along: { categories: ['Offered', 'Engaged'] },
    series: [{ name: 'Cases', values: [1200, 0], labels: ['1,200', '0 (0.0% of offered)'], fill: '12436D' }],
  })
})

test('bars have their interval as its reach; one without a value is a gap', () => {
  const bars = [bar('Derby', 0.5, 0.25, 0.625), bar('Bolsover', null, null, null)]
  expect(barsChart({ shape: 'bars', unit: 'proportion', bars, target: null })).toMatchObject({
    across: true,
    series: [
      {
        name: 'Value, with its 95% interval',
        values: [0.5, null],
        reach: { below: [0.25, null], above: [0.125, null] },
        labels: null,
      },
    ],
  })
})

test('bars without intervals have their values beside them', () => {
  const bars = [bar('Derby', 0.5, null, null), bar('Bolsover', 0, null, null), bar('Erewash', null, null, null)]
  expect(barsChart({ shape: 'bars', unit: 'proportion', bars, target: null }).series).toMatchObject([
    { name: 'Value', values: [0.5, 0, null], reach: null, labels: ['50.0%', '0.0%', null] },
  ])
})

test('a target of bars is a dashed line over columns', () => {
  const bars = [bar('Derby', 0.5, null, null), bar('Bolsover', 0.4, null, null)]
  const target = { value: 0.45, status: 'placeholder' as const }
  const { across, series } = barsChart({ shape: 'bars', unit: 'proportion', bars, target })
  expect(across).toBe(false)
  expect(series[1]).toMatchObject({ name: 'Target 45% [P]', values: [0.45, 0.45], line: { dash: 'long-dash' } })
})

test('lines differ by dash, and what is so far is hollow and apart', () => {
  const drawing = linesChart({
    shape: 'lines',
    unit: 'proportion',
    months: 3,
    periods: ['2026-01', '2026-04'],
    lines: [
      {
        id: 'a',
        label: 'F1 cohort',
        values: [
          { value: 0.1, mature: true },
          { value: 0.05, mature: false },
        ],
      },
      {
        id: 'b',
        label: 'F2 assigned',
        values: [
          { value: null, mature: true },
          { value: 0, mature: true },
        ],
      },
    ],
  })
  expect(drawing.along.categories).toEqual(['Jan to Mar 2026', 'Apr to Jun 2026'])
  expect(drawing.series.map(({ name, values, line, marker }) => [name, values, line?.dash, marker?.fill])).toEqual([
    ['F1 cohort', [0.1, null], 'solid', undefined],
    ['F1 cohort, so far', [null, 0.05], 'solid', null],
    ['F2 assigned', [null, 0], 'dash', undefined],
  ])
})

test('lines by year are named for financial years', () => {
  const lines = [{ id: 'a', label: 'F1', values: [{ value: 0.1, mature: true }] }]
  const drawing = linesChart({ shape: 'lines', unit: 'proportion', months: 12, periods: ['2024-04'], lines })
  expect(drawing.along.categories).toEqual(['2024/25'])
})

test('groups stand about a line at 1 with their intervals, and one that differs is a hollow diamond', () => {
  const ratio = (label: string, value: number | null, upper: number | null, differs: boolean) => ({
    category: label,
    group: 'Sex of the victim',
    label,
    ratio: value,
    lower: value === null ? null : value - 0.25,
    upper,
    cases: 40,
    differs,
  })
  const drawing = ratiosChart({
    shape: 'ratios',
    ratios: [ratio('Female', 1, 1.5, false), ratio('Male', 2, 9, true), ratio('Other', null, null, false)],
  })
  expect(drawing.along.categories).toEqual(['Sex: Female', 'Sex: Male', 'Sex: Other'])
  expect(drawing.up.most).toBe(4)
  expect(drawing.series).toMatchObject([
    { name: 'As the rest', values: [1, 1, 1], line: { dash: 'solid' } },
    {
      name: 'Within the range of chance, with its 95% interval',
      values: [1, null, null],
      line: null,
      marker: { shape: 'circle' },
      reach: { below: [0.25, null, null], above: [0.5, null, null] },
    },
    {
      name: 'Differs, with its 95% interval',
      values: [null, 2, null],
      marker: { shape: 'diamond', fill: null },
      reach: { below: [null, 0.25, null], above: [null, 7, null] },
    },
  ])
})

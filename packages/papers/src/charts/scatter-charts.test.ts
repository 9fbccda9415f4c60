import { expect, test } from 'vitest'
import { areasChart } from './areas-chart.ts'
import { casesChart } from './cases-chart.ts'
import { curveChart } from './curve-chart.ts'
import { gapsChart } from './gaps-chart.ts'
import type { Drawing } from './drawing.ts'

const pointsOf = ({ series }: Drawing) =>
  Object.fromEntries(
    series.map(({ name, along, values }) => [name, values.map((value, index) => [along?.[index], value])]),
  )

test('areas stand by name within dashed and dotted limits, and one outside is a hollow diamond', () => {
  const drawing = areasChart({
    shape: 'areas',
    unit: 'proportion',
    rate: 0.1,
    areas: [
      { category: 'a', label: 'Derby', value: 0.1, numerator: 10, denominator: 100, significance: 'not-significant' },
      { category: 'b', label: 'Bolsover', value: 0, numerator: 0, denominator: 60, significance: 'low-95' },
    ],
    limits: [
      { trials: 50, lower95: 0.02, upper95: 0.18, lower998: 0, upper998: 0.23 },
      { trials: 120, lower95: 0.05, upper95: 0.15, lower998: 0.02, upper998: 0.18 },
    ],
  })
  expect(pointsOf(drawing)).toEqual({
    '95% limit, upper': [
      [50, 0.18],
      [120, 0.15],
    ],
    '95% limit, lower': [
      [50, 0.02],
      [120, 0.05],
    ],
    '99.8% limit, upper': [
      [50, 0.23],
      [120, 0.18],
    ],
    '99.8% limit, lower': [
      [50, 0],
      [120, 0.02],
    ],
    'Force 10.0%': [
      [0, 0.1],
      [120, 0.1],
    ],
    'Within the range of chance': [[100, 0.1]],
    'Outside a limit': [[60, 0]],
  })
  expect(drawing.series.map(({ line, marker, labels }) => line?.dash ?? [marker?.shape, marker?.fill, labels])).toEqual(
    ['dash', 'dash', 'dot', 'dot', 'solid', ['circle', '12436D', ['Derby']], ['diamond', null, ['Bolsover']]],
  )
})

test('a curve holds its value until the next time, with its target, other ends, half and who still waits', () => {
  const drawing = curveChart({
    shape: 'curve',
    unit: 'days',
    label: 'Order made',
    steps: [
      { time: 20, incidence: 0.3, lower: 0.1, upper: 0.5 },
      { time: 64, incidence: 0.5, lower: null, upper: null },
    ],
    competing: { label: 'Refused or withdrawn', steps: [{ time: 30, incidence: 0.1 }] },
    waitingAt: [40, 900],
    atRisk: [],
    median: 64,
    fewFrom: 80,
    lastTime: 100,
    target: { time: 60, share: 0.5, status: 'placeholder' },
  })
  expect(pointsOf(drawing)).toEqual({
    '95% interval, upper': [
      [20, 0.5],
      [100, 0.5],
    ],
    '95% interval, lower': [
      [20, 0.1],
      [100, 0.1],
    ],
    'Target 50% by day 60 [P]': [
      [0, 0.5],
      [60, 0.5],
      [60, 0],
    ],
    'Refused or withdrawn': [
      [30, 0.1],
      [100, 0.1],
    ],
    'Order made': [
      [0, 0],
      [20, 0],
      [20, 0.3],
      [64, 0.3],
      [64, 0.5],
      [80, 0.5],
    ],
    'Order made, fewer than ten left': [
      [80, 0.5],
      [100, 0.5],
    ],
    'Still waiting': [[40, 0.3]],
    'Half by day 64': [[64, 0.5]],
  })
  expect(drawing.up).toEqual({ title: '', format: '0%', least: 0, most: 1, step: 0.25 })
})

test('days between cases stand by date within the usual range; a rare case is a marker of its own', () => {
  const drawing = gapsChart({
    shape: 'gaps',
    gaps: [
      { on: '2026-01-10', days: 12, signal: null },
      {
        on: '2026-02-20',
        days: 41,
        signal: { rule: 'outside', rules: ['outside'], side: 'high', meaning: 'improvement' },
      },
    ],
    centre: 14,
    lower: 0,
    upper: 40,
  })
  expect(drawing.along).toMatchObject({ format: 'mmm yyyy', least: 46_023, most: 46_082, step: 31 })
  expect(pointsOf(drawing)).toEqual({
    'Upper limit': [
      [46_023, 40],
      [46_082, 40],
    ],
    Usual: [
      [46_023, 14],
      [46_082, 14],
    ],
    'Lower limit': [
      [46_023, 0],
      [46_082, 0],
    ],
    'Days since the case before': [
      [46_032, 12],
      [46_073, 41],
    ],
    Improvement: [
      [46_032, null],
      [46_073, 41],
    ],
  })
})

test('every case is a mark, whose shape says how it ended; cases of one month stand side by side', () => {
  const drawing = casesChart({
    shape: 'cases',
    cases: [
      { month: '2026-04', days: 33, end: 'reached' },
      { month: '2026-04', days: 0, end: 'other' },
      { month: '2026-05', days: 200, end: 'waiting' },
    ],
    target: { days: 60, status: 'confirmed' },
    endLabels: { reached: 'Order made', other: 'Refused', waiting: 'Still waiting' },
  })
  expect(pointsOf(drawing)).toEqual({
    'Target 60 days': [
      [46_113, 60],
      [46_174, 60],
    ],
    'Order made': [[46_123, 33]],
    'Still waiting': [[46_159, 200]],
    Refused: [[46_133, 0]],
  })
  expect(drawing.series.map(({ marker }) => [marker?.shape, marker?.fill])).toEqual([
    [undefined, undefined],
    ['circle', '12436D'],
    ['triangle', null],
    ['square', null],
  ])
})

import type { Figure } from '@dashboard/contract'
import { expect, test } from 'vitest'
import { figureOf } from '../testing/figure-of.ts'
import { monthsShape } from '../testing/months-shape.ts'
import { nativeChartOf } from './native-chart-of.ts'

const empty: [string, Figure['chart']][] = [
  ['series', monthsShape([])],
  ['series without values', monthsShape([null, null])],
  ['areas', { shape: 'areas', unit: 'proportion', rate: 0, areas: [], limits: [] }],
  ['gaps', { shape: 'gaps', gaps: [], centre: 0, lower: 0, upper: 0 }],
  [
    'cases',
    { shape: 'cases', cases: [], target: null, endLabels: { reached: 'Ended', other: 'Other', waiting: 'Waiting' } },
  ],
  ['stages', { shape: 'stages', stages: [] }],
  ['bars', { shape: 'bars', unit: 'count', bars: [], target: { value: 1, status: 'confirmed' } }],
  ['lines', { shape: 'lines', unit: 'proportion', months: 3, periods: ['2026-01'], lines: [] }],
  ['ratios', { shape: 'ratios', ratios: [] }],
]
test.each(empty)('where there is no value to draw there is no chart: %s', (_, chart) => {
  expect(nativeChartOf(figureOf(chart))).toBeNull()
})

test('a chart has the words of its figure', () => {
  expect(nativeChartOf(figureOf(monthsShape([0.1])))).toMatchObject({
    title: 'Charge rate: higher than usual since October 2025',
    altText: 'Line chart of 36 months. 7.8% led to a charge.',
  })
})

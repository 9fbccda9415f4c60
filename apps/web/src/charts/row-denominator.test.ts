import { expect, test } from 'vitest'
import { referralUptake } from '../testing/referral-uptake.ts'
import { denominatorOf } from './row-denominator.ts'

const chartOf = (id: string) => referralUptake.figures.find((figure) => figure.id === id)!.chart

test('a month’s percentages are of the cases of that month', () => {
  expect(denominatorOf(chartOf('months'), ['2026-07', 0.4])).toBe(60)
})

test('a district’s percentages are of its own cases', () => {
  expect(denominatorOf(chartOf('districts'), ['Derby', 0.32])).toBe(180)
})

test('the percentages of stages are of all that began', () => {
  expect(denominatorOf(chartOf('stages'), ['Engaged', 120, 0.3, 0.6])).toBe(400)
})

test('a row that the chart does not know has none', () => {
  expect(denominatorOf(chartOf('districts'), ['Elsewhere', null])).toBeNull()
})

import { expect, test } from 'vitest'
import { formatTarget, formatValue } from './value.ts'

test.each<[value: number, unit: Parameters<typeof formatValue>[1], of: number | null, written: string]>([
  [0.0712, 'proportion', 236, '7.1%'],
  [0.0712, 'proportion', null, '7.1%'],
  [0.4483, 'proportion', 29, '45%'],
  [0, 'proportion', 236, '0.0%'],
  [1, 'proportion', 236, '100.0%'],
  [0.0001, 'proportion', 20_000, 'under 0.1%'],
  [0.9999, 'proportion', 20_000, 'over 99.9%'],
  [0.004, 'proportion', 50, 'under 1%'],
  [1204, 'count', null, '1,204'],
  [12, 'days', null, '12 days'],
  [1, 'days', null, '1 day'],
  [27.5, 'days', null, '27.5 days'],
  [4.25, 'rate', null, '4.3'],
])('%d as a %s of %s is %s', (value, unit, of, written) => {
  expect(formatValue(value, unit, of)).toBe(written)
})

test('a target is written as it was set', () => {
  expect([formatTarget(0.1, 'proportion'), formatTarget(0.125, 'proportion'), formatTarget(28, 'days')]).toEqual([
    '10%',
    '12.5%',
    '28 days',
  ])
})

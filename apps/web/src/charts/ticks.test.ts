import { expect, test } from 'vitest'
import { percent, tickFormat, ticksOf, ticksTo } from './ticks.ts'

test('ticks are round and reach at least to the largest value', () => {
  expect(ticksTo(0.19, { about: 4 })).toEqual([0, 0.05, 0.1, 0.15, 0.2])
  expect(ticksTo(1637)).toEqual([0, 500, 1000, 1500, 2000])
})

test('nobody counts half a case', () => {
  expect(ticksOf('count', 2)).toEqual([0, 1, 2])
  expect(ticksOf('days', 12, 5)).toEqual([0, 5, 10, 15])
})

test('a share has no tick above all of them', () => {
  expect(ticksOf('proportion', 1.2).at(-1)).toBe(1)
})

test('nothing to show still has an axis', () => {
  expect(ticksTo(0)).toHaveLength(2)
})

test('the unit stands on every tick', () => {
  expect(percent(0.125)).toBe('12.5%')
  expect(tickFormat('days')(30)).toBe('30 days')
  expect(tickFormat('count')(1204)).toBe('1,204')
})

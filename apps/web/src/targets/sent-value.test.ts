import { expect, test } from 'vitest'
import { sentValue } from './sent-value.ts'

test.each([
  ['10', 'proportion', 0.1],
  ['12.5', 'proportion', 0.125],
  ['12.3 %', 'proportion', 0.123],
  [' 0 ', 'proportion', 0],
  ['150%', 'proportion', 1.5],
  ['-5', 'proportion', -0.05],
  ['12', 'count', 12],
  ['2.5', 'rate', 2.5],
  ['', 'count', null],
  ['ten', 'proportion', null],
  ['1e3', 'count', null],
  ['1,5', 'proportion', null],
] as const)('%j of a %s is %j', (typed, unit, value) => {
  expect(sentValue(typed, unit)).toBe(value)
})

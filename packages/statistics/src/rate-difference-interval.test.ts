import { expect, test } from 'vitest'
import { rateDifferenceInterval } from './rate-difference-interval.ts'

const a = { events: 12, exposure: 7 }
const b = { events: 4, exposure: 7 }

test('of 12 in seven months less 4 in seven months, worked by hand from Byar’s 6.193510 to 20.962858 and the exact 1.089865 to 10.241589', () => {
  const { lower, upper } = rateDifferenceInterval(a, b)
  expect(lower).toBeCloseTo(-0.074979, 5)
  expect(upper).toBeCloseTo(2.489068, 5)
})

test('the other way round it is the mirror image', () => {
  const { lower, upper } = rateDifferenceInterval(b, a)
  expect(lower).toBeCloseTo(-2.489068, 5)
  expect(upper).toBeCloseTo(0.074979, 5)
})

test('per hundred, a hundred times as much', () => {
  expect(rateDifferenceInterval(a, b, 100).upper).toBeCloseTo(248.9068, 3)
})

test('of no events at all, up to what chance may hide: 3.688879 in a month', () => {
  const none = { events: 0, exposure: 1 }
  const { lower, upper } = rateDifferenceInterval(none, none)
  expect(lower).toBeCloseTo(-3.688879, 5)
  expect(upper).toBeCloseTo(3.688879, 5)
})

test('no exposure: no interval', () => {
  expect(rateDifferenceInterval(a, { events: 0, exposure: 0 })).toEqual({ lower: null, upper: null })
})

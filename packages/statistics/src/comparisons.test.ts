import { describe, expect, test } from 'vitest'
import { differenceInterval } from './difference-interval.ts'
import { percentileInterval } from './percentile-interval.ts'
import { ratioInterval } from './ratio-interval.ts'

describe('difference of two shares', () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i of %i less %i of %i lies between (Newcombe 1998, table II, method 10)', (x, n, y, m, lower, upper) => {
    const interval = differenceInterval({ events: x, trials: n }, { events: y, trials: m })
    expect(interval.lower).toBeCloseTo(lower, 4)
    expect(interval.upper).toBeCloseTo(upper, 4)
  })

  test('no cases on one side: no interval', () => {
    expect(differenceInterval({ events: 0, trials: 0 }, { events: 1, trials: 2 })).toEqual({ lower: null, upper: null })
  })
})

describe('ratio of two shares', () => {
  test('heart attacks under placebo and aspirin: 1.82, from 1.43 to 2.31 (Agresti, Categorical Data Analysis, 3.1)', () => {
    const { ratio, lower, upper } = ratioInterval({ events: 189, trials: 11_034 }, { events: 104, trials: 11_037 })
    expect(ratio).toBeCloseTo(1.818, 3)
    expect(lower).toBeCloseTo(1.433, 3)
    expect(upper).toBeCloseTo(2.306, 3)
  })

  test.each([
    [0, 10, 2, 10, { ratio: 0, lower: null, upper: null }],
    [2, 10, 0, 10, { ratio: null, lower: null, upper: null }],
    [0, 0, 2, 10, { ratio: null, lower: null, upper: null }],
  ])('%i of %i over %i of %i', (x, n, y, m, expected) => {
    expect(ratioInterval({ events: x, trials: n }, { events: y, trials: m })).toEqual(expected)
  })

  test('more events than trials are refused', () => {
    expect(() => ratioInterval({ events: 3, trials: 2 }, { events: 1, trials: 2 })).toThrow('more events than trials')
  })
})

describe('ranks that bound a quantile', () => {
  test.each([
    [5, 0.5, null, null],
    [6, 0.5, 1, 6],
    [10, 0.5, 2, 9],
    [35, 0.9, 28, null],
    [36, 0.9, 29, 36],
    [100, 0.9, 84, 96],
    [1000, 0.25, 223, 278],
    [1, 0.5, null, null],
    [0, 0.5, null, null],
  ])('of %i values at %d: %s and %s (scipy 1.17.1 binomial tails)', (n, p, lowerRank, upperRank) => {
    expect(percentileInterval(n, p)).toEqual({ lowerRank, upperRank })
  })

  test.each([
    [-1, 0.5, 'The number of values must be a whole number, not negative.'],
    [10, 1, 'A quantile lies between 0 and 1: 0.5 is the median.'],
  ])('%d values at %d are refused', (n, p, sentence) => {
    expect(() => percentileInterval(n, p)).toThrow(sentence)
  })
})

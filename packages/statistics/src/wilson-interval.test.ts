import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson-interval.ts'

test.each([
  [7, 20, 0.181192, 0.567146],
  [0, 20, 0, 0.161125],
  [20, 20, 0.838875, 1],
  [3, 9, 0.120584, 0.645798],
])('%i of %i lies between %f and %f (PHEindicatormethods 2.1.0)', (events, trials, lower, upper) => {
  const interval = wilsonInterval(events, trials)
  expect(interval.lower).toBeCloseTo(lower, 6)
  expect(interval.upper).toBeCloseTo(upper, 6)
})

test('no trials give no interval', () => {
  expect(wilsonInterval(0, 0)).toEqual({ lower: null, upper: null })
})

test.each([
  [5, 4, 'There cannot be more events than trials.'],
  [-1, 4, 'Events and trials cannot be negative.'],
  [1, -4, 'Events and trials cannot be negative.'],
  [Number.NaN, 4, 'Events and trials must be finite numbers.'],
  [1, Infinity, 'Events and trials must be finite numbers.'],
  [0.5, 4, 'Events and trials must be whole numbers.'],
])('%d of %d is refused', (events, trials, sentence) => {
  expect(() => wilsonInterval(events, trials)).toThrow(sentence)
})

test('a confidence of neither 95% nor 99.8% is refused', () => {
  expect(() => wilsonInterval(1, 4, 0.9)).toThrow('Confidence is 0.95 or 0.998, not 0.9.')
})

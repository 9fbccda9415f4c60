import { expect, test } from 'vitest'
import { countInterval } from './count-interval.ts'
import { rateInterval } from './rate-interval.ts'

test.each([
  [0, 0, 3.688879],
  [1, 0.025318, 5.571643],
  [4, 1.089865, 10.241589],
  [9, 4.115373, 17.084803],
  [12, 6.19351, 20.962858],
])('%i events: the rate lies between %d and %d (PHEindicatormethods 2.1.0)', (events, lower, upper) => {
  const interval = countInterval(events)
  expect(interval.lower).toBeCloseTo(lower, 6)
  expect(interval.upper).toBeCloseTo(upper, 6)
})

test('99.8% from 4 events (scipy 1.17.1)', () => {
  const { lower, upper } = countInterval(4, 0.998)
  expect(lower).toBeCloseTo(0.42855241, 8)
  expect(upper).toBeCloseTo(14.79414923, 7)
})

test.each([-1, 1.5, Number.NaN, Infinity])('%d events are refused', (events) => {
  expect(() => countInterval(events)).toThrow('Events must be a whole number, not negative.')
})

test('12 events in 40,000 people are 30 per 100,000', () => {
  const { value, lower, upper } = rateInterval(12, 40_000, 100_000)
  expect(value).toBe(30)
  expect(lower).toBeCloseTo(15.483775, 5)
  expect(upper).toBeCloseTo(52.407145, 5)
})

test('no exposure has no rate', () => {
  expect(rateInterval(0, 0, 1000)).toEqual({ value: null, lower: null, upper: null })
})

test.each([
  [1, -1, 1000, 'Exposure must be a finite number, not negative.'],
  [1, Infinity, 1000, 'Exposure must be a finite number, not negative.'],
  [1, 10, 0, 'A rate is per a number above 0.'],
  [-1, 10, 1000, 'Events must be a whole number, not negative.'],
])('%d in %d per %d is refused', (events, exposure, per, sentence) => {
  expect(() => rateInterval(events, exposure, per)).toThrow(sentence)
})

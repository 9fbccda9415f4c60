import { expect, test } from 'vitest'
import { funnelLimits } from './funnel-limits.ts'
import { funnelSignificance } from './funnel-significance.ts'

test.each([
  [0.95, 0.0378, 0.2022],
  [0.998, -0.0096, 0.2496],
])('12% of 60 at %d stays between %d and %d (PHEindicatormethods 2.1.0)', (confidence, lower, upper) => {
  const limits = funnelLimits(0.12, 60, confidence)
  expect(limits.lower).toBeCloseTo(lower, 4)
  expect(limits.upper).toBeCloseTo(upper, 4)
})

test('a unit far above the pooled proportion is high, the others are not significant', () => {
  expect(funnelSignificance([40, 10, 15, 0], [100, 100, 100, 0])).toEqual([
    'high-99.8',
    'low-95',
    'not-significant',
    'not-significant',
  ])
})

test('nothing at all is outside nothing, and a unit on its limit is inside', () => {
  expect(funnelSignificance([], [])).toEqual([])
  expect(funnelSignificance([0, 0], [0, 0])).toEqual(['not-significant', 'not-significant'])
  expect(funnelSignificance([5, 5], [10, 10])).toEqual(['not-significant', 'not-significant'])
})

test('no cases have no limits', () => {
  expect(funnelLimits(0.5, 0, 0.95)).toEqual({ lower: null, upper: null })
})

test.each([
  [1.1, 10, 'A proportion lies between 0 and 1.'],
  [Number.NaN, 10, 'A proportion lies between 0 and 1.'],
  [0.5, -1, 'Trials must be a finite number, not negative.'],
  [0.5, Infinity, 'Trials must be a finite number, not negative.'],
])('limits of %d of %d are refused', (proportion, trials, sentence) => {
  expect(() => funnelLimits(proportion, trials, 0.95)).toThrow(sentence)
})

test.each([
  [[1], [1, 2], 'Give as many numbers of trials as of events.'],
  [[3], [2], 'There cannot be more events than trials.'],
])('%o of %o is refused', (events, trials, sentence) => {
  expect(() => funnelSignificance(events, trials)).toThrow(sentence)
})

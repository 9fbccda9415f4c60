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

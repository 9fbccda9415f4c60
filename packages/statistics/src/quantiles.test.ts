import { jStat } from 'jstat'
import { expect, test } from 'vitest'
import { exactPoisson, zOf } from './quantiles.ts'

const levels = [
  [0.95, 0.025],
  [0.998, 0.001],
] as const

test.each(levels)('z for %d agrees with jstat 1.9.6', (confidence, tail) => {
  expect(zOf(confidence)).toBeCloseTo(jStat.normal.inv(1 - tail, 0, 1), 11)
})

test.each(levels)(
  'exact Poisson limits for %d agree with the chi-square quantiles of jstat 1.9.6',
  (confidence, tail) => {
    for (let events = 0; events < 10; events += 1) {
      const { lower, upper } = exactPoisson(events, confidence)!
      expect(lower).toBeCloseTo(events === 0 ? 0 : jStat.chisquare.inv(tail, 2 * events) / 2, 9)
      expect(upper).toBeCloseTo(jStat.chisquare.inv(1 - tail, 2 * events + 2) / 2, 9)
    }
    expect(exactPoisson(10, confidence)).toBeNull()
  },
)

test.each([0.9, 0, 1, 95, Number.NaN])('a confidence of %d is refused', (confidence) => {
  expect(() => zOf(confidence)).toThrow(`Confidence is 0.95 or 0.998, not ${confidence}.`)
})

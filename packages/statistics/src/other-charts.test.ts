import { describe, expect, test } from 'vitest'
import { iPrimeLimits } from './i-prime-limits.ts'
import { pChartLimits } from './p-chart-limits.ts'
import { tChartLimits } from './t-chart-limits.ts'

describe('p-chart', () => {
  test('limits are three standard errors round the pooled share, wider for fewer cases', () => {
    // p̄ = 30/300 = 0.1; 3·√(0.09/100) = 0.09, 3·√(0.09/225) = 0.06 (Montgomery, Introduction to Statistical Quality Control, 7.2).
    const { centre, limits } = pChartLimits([5, 25, 0], [75, 225, 0])
    expect(centre).toBe(0.1)
    expect(limits[0]).toEqual({ lower: expect.closeTo(-0.003923, 6), upper: expect.closeTo(0.203923, 6) })
    expect(limits[1]).toEqual({ lower: expect.closeTo(0.04, 12), upper: expect.closeTo(0.16, 12) })
    expect(limits[2]).toEqual({ lower: null, upper: null })
  })

  test.each([
    [[1], [1, 2], 'Give as many denominators as numerators.'],
    [[2], [1], 'There cannot be more events than trials.'],
    [[0], [0], 'A p-chart needs cases.'],
    [[], [], 'A p-chart needs cases.'],
  ])('%o of %o is refused', (numerators, denominators, sentence) => {
    expect(() => pChartLimits(numerators, denominators)).toThrow(sentence)
  })
})

describe('I-prime', () => {
  test('by hand: 1 of 4 and 6 of 9', () => {
    // Centre 7/13. s = √(π/2)·(2/3 − 1/4)/√(1/4 + 1/9) = 0.869017; limits 7/13 ± 3·0.869017/√n.
    const { centre, limits } = iPrimeLimits([1, 6], [4, 9])
    expect(centre).toBeCloseTo(7 / 13, 12)
    expect(limits[0]?.upper).toBeCloseTo(7 / 13 + 1.303526, 5)
    expect(limits[1]?.lower).toBeCloseTo(7 / 13 - 0.869017, 5)
  })

  test('with equal denominators it is an XmR chart, but for 3·√(π/2)/√2 = 2.6587 in place of 2.66', () => {
    const { limits } = iPrimeLimits([12, 15, 11, 14, 13, 16, 10], [100, 100, 100, 100, 100, 100, 100])
    expect((limits[0]?.upper ?? 0) * 100).toBeCloseTo(13 + 2.6586808 * (10 / 3), 5)
  })

  test('a month that is null or has no cases has no limits, and no range crosses it', () => {
    const { centre, limits } = iPrimeLimits([1, null, 9, 0], [10, 5, 10, 0])
    expect(centre).toBe(0.5)
    expect(limits).toEqual(Array.from({ length: 4 }, () => ({ lower: null, upper: null })))
  })

  test.each([
    [[1], [], 'Give as many denominators as numerators.'],
    [[null], [null], 'An I-prime chart needs cases.'],
    [[-1], [2], 'A numerator must be a finite number, not negative.'],
    [[1], [Infinity], 'A denominator must be a finite number, not negative.'],
  ])('%o of %o is refused', (numerators, denominators, sentence) => {
    expect(() => iPrimeLimits(numerators, denominators)).toThrow(sentence)
  })
})

describe('t-chart', () => {
  test('is an XmR chart of days^(1/3.6)', () => {
    // 1 and 2 to the power of 3.6: transformed 1, 2, 1, 2 with mean 1.5 and moving range 1.
    const days = [1, 2 ** 3.6, 1, 2 ** 3.6]
    expect(tChartLimits(days)).toEqual({
      centre: expect.closeTo(1.5 ** 3.6, 9),
      lower: 0,
      upper: expect.closeTo(4.16 ** 3.6, 9),
    })
  })

  test.each([
    [[3, 0, 4], 'Days between events must be above 0: give 0.5 for two on one day.'],
    [[3, Number.NaN], 'Days between events must be above 0: give 0.5 for two on one day.'],
    [[3], 'A t-chart needs two gaps between events or more.'],
    [[], 'A t-chart needs two gaps between events or more.'],
  ])('%o is refused', (days, sentence) => {
    expect(() => tChartLimits(days)).toThrow(sentence)
  })
})

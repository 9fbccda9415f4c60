import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { xmrLimits } from './xmr-limits.ts'

test('the worked example has mean 13, average moving range 3.3333 and limits 4.1333 to 21.8667', () => {
  const [segment] = xmrLimits([12, 15, 11, 14, 13, 16, 10])
  expect(segment).toEqual({
    start: 0,
    end: 7,
    points: 7,
    mean: 13,
    averageMovingRange: expect.closeTo(3.3333333, 6),
    lower: expect.closeTo(4.1333333, 6),
    upper: expect.closeTo(21.8666667, 6),
    lowerTwoSigma: expect.closeTo(7.0888889, 6),
    upperTwoSigma: expect.closeTo(18.9111111, 6),
  })
})

test('the factor is 2.66, not 3/1.128', () => {
  const [segment] = xmrLimits([0, 1000, 0, 1000])
  expect((segment?.upper ?? 0) - (segment?.mean ?? 0)).toBeCloseTo(2660, 6)
})

test('a gap has no moving range on either side', () => {
  // Moving ranges 2 and 4 only: 10→12 and 20→24.
  expect(xmrLimits([10, 12, null, 20, 24])[0]).toMatchObject({ points: 4, mean: 16.5, averageMovingRange: 3 })
})

test.each([
  ['no points', [], []],
  ['one point', [5], [{ mean: 5, lower: null, upper: null, averageMovingRange: null, points: 1 }]],
  ['gaps alone', [null, null], [{ mean: null, lower: null, points: 0 }]],
  ['equal values', [4, 4, 4], [{ mean: 4, lower: 4, upper: 4, averageMovingRange: 0 }]],
])('%s', (_what, values, segments) => {
  expect(xmrLimits(values)).toMatchObject(segments)
})

describe('segments', () => {
  test('a rebase begins a new one, and no moving range crosses it', () => {
    expect(xmrLimits([1, 3, 101, 103], { rebaseAt: [2] })).toMatchObject([
      { start: 0, end: 2, mean: 2, averageMovingRange: 2 },
      { start: 2, end: 4, mean: 102, averageMovingRange: 2 },
    ])
  })

  test('a rebase at the first value is one segment', () => {
    expect(xmrLimits([1, 3], { rebaseAt: [0] })).toHaveLength(1)
  })

  test('a baseline fixes mean and limits, and later points are counted', () => {
    const values = [...Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 10 : 12)), 100, 200]
    expect(xmrLimits(values, { baselinePoints: 12 })[0]).toMatchObject({ points: 14, mean: 11, averageMovingRange: 2 })
  })
})

test.each([
  [[1, Number.NaN], {}, 'Values must be finite numbers, or null.'],
  [[1, 2], { rebaseAt: [2] }, 'A rebase is at the index of one of the values.'],
  [[1, 2], { rebaseAt: [-1] }, 'A rebase is at the index of one of the values.'],
  [[1, 2], { rebaseAt: [0.5] }, 'A rebase is at the index of one of the values.'],
  [[1, 2], { baselinePoints: 11 }, 'A baseline is of 12 points or more.'],
])('%o with %o is refused', (values, options, sentence) => {
  expect(() => xmrLimits(values, options)).toThrow(sentence)
})

const series = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null }), {
  minLength: 1,
  maxLength: 40,
})

test('a constant added to every value moves mean and limits by as much', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -500, max: 500 }), (values, constant) => {
      const [plain] = xmrLimits(values)
      const [moved] = xmrLimits(values.map((value) => (value === null ? null : value + constant)))
      const apart = (['mean', 'lower', 'upper'] as const).map((name) => (moved?.[name] ?? 0) - (plain?.[name] ?? 0))
      const expected = (['mean', 'lower', 'upper'] as const).map((name) => (plain?.[name] === null ? 0 : constant))
      expect(apart.every((value, index) => Math.abs(value - (expected[index] ?? 0)) < 1e-9)).toBe(true)
    }),
  )
})

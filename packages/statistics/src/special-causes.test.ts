import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sideOf, specialCauses, specialCausesWithin } from './special-causes.ts'
import { xmrLimits, type XmrSegment } from './xmr-limits.ts'

const segment: XmrSegment = {
  start: 0,
  end: 7,
  points: 7,
  mean: 10,
  lower: 1,
  upper: 19,
  lowerTwoSigma: 4,
  upperTwoSigma: 16,
  averageMovingRange: 3,
}
const labels = (values: (number | null)[], segments = [{ ...segment, end: values.length }]) =>
  specialCauses(values, segments).map((signal) => (signal ? `${signal.rule} ${signal.side}` : ''))

describe('outside a limit', () => {
  test('above and below; on a limit is inside', () => {
    expect(labels([19.1, 19, 10, 1, 0.9])).toEqual(['outside high', '', '', '', 'outside low'])
  })
})

describe('a trend', () => {
  test('seven rising points are all marked', () => {
    expect(labels([7, 8, 9, 10, 11, 12, 13])).toEqual(Array.from({ length: 7 }, () => 'trend high'))
  })

  test('six are not', () => {
    expect(labels([7, 8, 9, 10, 11, 12])).toEqual(['', '', '', '', '', ''])
  })

  test('a tie breaks it', () => {
    expect(labels([7, 8, 9, 10, 10, 11, 12, 13])).toEqual(Array.from({ length: 8 }, () => ''))
  })

  test('a gap breaks it', () => {
    expect(labels([7, 8, 9, null, 10, 11, 12, 13])).toEqual(Array.from({ length: 8 }, () => ''))
  })

  test('a peak between a rise and a fall takes the direction of the fall', () => {
    const found = labels([4.1, 5, 6, 7, 8, 9, 15, 9, 8, 7, 6, 5, 4.1])
    expect(found.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 'trend high'))
    expect(found.slice(6)).toEqual(Array.from({ length: 7 }, () => 'trend low'))
  })
})

describe('two of three beyond two sigma', () => {
  test('marks the two, not the one between them', () => {
    expect(labels([10, 17, 12, 17, 10])).toEqual(['', 'two-of-three high', '', 'two-of-three high', ''])
  })

  test('all three must be on one side of the mean', () => {
    expect(labels([10, 17, 9, 17, 10])).toEqual(['', '', '', '', ''])
    expect(labels([10, 17, 10, 17, 10])).toEqual(['', '', '', '', ''])
  })

  test('a point beyond the limit counts', () => {
    expect(labels([10, 20, 17, 12, 10])).toEqual(['', 'outside high', 'two-of-three high', '', ''])
  })

  test('a gap between them breaks it', () => {
    expect(labels([10, 17, null, 17, 10])).toEqual(['', '', '', '', ''])
  })
})

describe('a run', () => {
  test('seven on one side are all marked', () => {
    expect(labels([11, 12, 11, 12, 11, 12, 11])).toEqual(Array.from({ length: 7 }, () => 'run high'))
    expect(labels([9, 8, 9, 8, 9, 8, 9])).toEqual(Array.from({ length: 7 }, () => 'run low'))
  })

  test('a point on the mean breaks it', () => {
    expect(labels([11, 12, 11, 10, 11, 12, 11, 12])).toEqual(Array.from({ length: 8 }, () => ''))
  })

  test('a gap breaks it', () => {
    expect(labels([11, 12, 11, null, 11, 12, 11, 12])).toEqual(Array.from({ length: 8 }, () => ''))
  })

  test('no rule crosses a rebase', () => {
    const two = [
      { ...segment, end: 4 },
      { ...segment, start: 4, end: 8 },
    ]
    expect(labels([11, 12, 11, 12, 11, 12, 11, 12], two)).toEqual(Array.from({ length: 8 }, () => ''))
  })
})

test('a point by several rules keeps them all and is named by the first', () => {
  const signals = specialCauses([11, 12, 13, 14, 15, 16.5, 20], [segment])
  expect(signals.at(-1)).toEqual({ rule: 'outside', rules: ['outside', 'trend', 'two-of-three', 'run'], side: 'high' })
  expect(signals[0]).toEqual({ rule: 'trend', rules: ['trend', 'run'], side: 'high' })
})

test('twelve equal months and one higher: it is outside, and they are a run below', () => {
  const values = [...Array.from({ length: 12 }, () => 5), 6]
  const found = specialCauses(values, xmrLimits(values)).map((signal) => signal?.rule)
  expect(found).toEqual([...Array.from({ length: 12 }, () => 'run'), 'outside'])
})

test('sparse counts of nought and one have no lower limit that a count could cross', () => {
  const values = [0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 4]
  const segments = xmrLimits(values)
  expect(segments[0]?.lower).toBeLessThan(0)
  expect(specialCauses(values, segments).flatMap((signal) => signal ?? [])).toEqual([
    { rule: 'outside', rules: ['outside'], side: 'high' },
  ])
})

test.each([
  [[1, Number.NaN], [segment], 'Values must be finite numbers, or null.'],
  [[1, Infinity], [segment], 'Values must be finite numbers, or null.'],
  [[1, 2], [segment], 'Segments lie within the values.'],
  [[1, 2], [{ ...segment, start: -1, end: 2 }], 'Segments lie within the values.'],
])('%o within %o is refused', (values, segments, sentence) => {
  expect(() => specialCauses(values, segments)).toThrow(sentence)
})

test('limits for some values only are refused', () => {
  expect(() => specialCausesWithin([1, 2], [], [segment])).toThrow('Give as many limits as values.')
})

test.each([
  [2, 1, 'high'],
  [1, 2, 'low'],
  [0.3, 0.1 + 0.2, null],
  [null, 1, null],
  [1, null, null],
] as const)('%d lies on the side of %d: %s', (value, mean, side) => {
  expect(sideOf(value, mean)).toBe(side)
})

test('equal values have no signal', () => {
  const values = Array.from({ length: 14 }, () => 1)
  expect(specialCauses(values, xmrLimits(values)).filter(Boolean)).toEqual([])
})

const series = fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }), { minLength: 1, maxLength: 36 })

const of = (values: (number | null)[]) => specialCauses(values, xmrLimits(values))

test('turning a series round mirrors every signal', () => {
  const mirrored = { high: 'low', low: 'high' } as const
  fc.assert(
    fc.property(series, (values) => {
      const turned = of(values.map((value) => (value === null ? null : -value)))
      expect(turned).toEqual(of(values).map((signal) => signal && { ...signal, side: mirrored[signal.side] }))
    }),
  )
})

test.each([0.1, 1 / 3, 0.07, 1, 0])(
  'months that are all %d have no signal, whatever the last digit of their sum',
  (value) => {
    for (const length of [3, 7, 13, 24, 36]) {
      const values = Array.from({ length }, () => value)
      expect(specialCauses(values, xmrLimits(values))).toEqual(values.map(() => null))
    }
  },
)

test('a value that equals a limit on paper is inside it', () => {
  const [limits] = xmrLimits([0.1, 0.2, 0.1, 0.2])
  expect(specialCauses([0.1, 0.1 + 0.2], [{ ...limits!, end: 2, mean: 0.2, upper: 0.3 }])).toEqual([null, null])
})

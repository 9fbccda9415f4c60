import { describe, expect, test } from 'vitest'
import { assurance } from './assurance.ts'
import { variation } from './variation.ts'
import { xmrLimits } from './xmr-limits.ts'

const steady = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 9 : 11))
const high = [...steady, 25]
const low = [...steady, -5]
const read = (values: (number | null)[], better: 'higher' | 'lower' | 'neither') =>
  variation(values, xmrLimits(values), better)

describe('variation', () => {
  test.each([
    [steady, 'higher', 'common'],
    [high, 'higher', 'improvement-high'],
    [high, 'lower', 'concern-high'],
    [high, 'neither', 'neutral-high'],
    [low, 'higher', 'concern-low'],
    [low, 'lower', 'improvement-low'],
    [low, 'neither', 'neutral-low'],
    [[], 'higher', 'too-few'],
    [steady.slice(0, 12), 'higher', 'too-few'],
    [steady.slice(0, 13), 'higher', 'common'],
    [Array<number>(13).fill(1), 'higher', 'common'],
    [[...Array<number>(12).fill(5), 6], 'higher', 'improvement-high'],
    [[5], 'higher', 'too-few'],
  ] as const)('%o, better %s: %s', (values, better, found) => {
    expect(read([...values], better)).toBe(found)
  })

  test('it is the last point that counts, not a signal before it', () => {
    expect(read([...steady, 25, ...steady.slice(0, 6)], 'higher')).toBe('common')
  })

  test('a gap at the end leaves the word to the last point that is there', () => {
    expect(read([...high, null], 'higher')).toBe('improvement-high')
  })

  test('a new segment has to have enough points of its own', () => {
    const values = [...steady, ...steady.slice(0, 5)]
    expect(variation(values, xmrLimits(values, { rebaseAt: [20] }), 'higher')).toBe('too-few')
  })
})

describe('assurance', () => {
  const [segment] = xmrLimits(steady)
  // Mean 10, moving range 2: limits 4.68 to 15.32.
  test.each([
    [16, 'higher', 'fails'],
    [4, 'higher', 'passes'],
    [10, 'higher', 'inconsistent'],
    [16, 'lower', 'passes'],
    [4, 'lower', 'fails'],
    [10, 'neither', 'none'],
  ] as const)('a target of %d, better %s: %s', (target, better, found) => {
    expect(assurance(segment!, target, better)).toBe(found)
  })

  test('a target on a limit is hit or miss', () => {
    expect(assurance({ ...segment!, upper: 15 }, 15, 'higher')).toBe('inconsistent')
    expect(assurance({ ...segment!, lower: 5 }, 5, 'higher')).toBe('inconsistent')
  })

  test('a steady 100% passes a target of 100%, and 99% fails it', () => {
    const [full] = xmrLimits(Array.from({ length: 13 }, () => 1))
    const [almost] = xmrLimits(Array.from({ length: 13 }, () => 0.99))
    expect([assurance(full!, 1, 'higher'), assurance(almost!, 1, 'higher'), assurance(full!, 1, 'lower')]).toEqual([
      'passes',
      'fails',
      'passes',
    ])
  })

  test('too few points say nothing', () => {
    expect(assurance(xmrLimits(steady.slice(0, 12))[0]!, 16, 'higher')).toBe('none')
  })

  test('a target that is no number is refused', () => {
    expect(() => assurance(segment!, Number.NaN, 'higher')).toThrow('A target must be a finite number.')
  })
})

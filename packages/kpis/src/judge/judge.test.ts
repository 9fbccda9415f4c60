import { describe, expect, test } from 'vitest'
import { madeReading, type Made } from '../testing/made-reading.ts'
import { judge } from './judge.ts'

/** 24 months that go up and down round 10 in a hundred. */
const steady = Array.from({ length: 24 }, (_, index) => [9, 11, 10, 12, 8, 10][index % 6] ?? 10)
const judged = (made: Made) => judge(madeReading(made))

describe('which points are judged', () => {
  test.each<[fact: string, made: Made, grain: string, chart: string | undefined]>([
    ['enough cases a month', { met: steady }, 'month', 'xmr'],
    ['counts of enough cases', { kind: 'count', met: steady }, 'month', 'xmr'],
    ['a month of twice the median', { met: steady, cases: [200, ...Array<number>(23).fill(100)] }, 'month', 'xmr'],
    [
      'a month of more than twice the median',
      { met: steady, cases: [201, ...Array<number>(23).fill(100)] },
      'month',
      'i-prime',
    ],
    [
      'a month of less than half the median',
      { met: steady, cases: [49, ...Array<number>(23).fill(100)] },
      'month',
      'i-prime',
    ],
    ['fewer than two a month that met it', { met: steady.map((_, index) => index % 3), cases: 30 }, 'quarter', 'xmr'],
    [
      'fewer than two a month that did not',
      { met: steady.map((_, index) => 30 - (index % 3)), cases: 30 },
      'quarter',
      'xmr',
    ],
    [
      'fewer than two a quarter',
      { met: steady.map((_, index) => (index % 4 === 0 ? 1 : 0)), cases: 30 },
      'year',
      undefined,
    ],
    [
      'fewer than two a month, days unknown',
      { kind: 'count', met: steady.map((_, index) => index % 3) },
      'quarter',
      'xmr',
    ],
    ['never anything else', { met: steady.map(() => 100) }, 'month', 'xmr'],
  ])('%s: %s', (_fact, made, grain, chart) => {
    const { grain: chosen, process } = judged(made)
    expect([chosen, process?.chart]).toEqual([grain, chart])
  })

  test('why, with the figures it rests on', () => {
    expect(judged({ met: steady }).why).toBe('XmR chart, 7-point rules; limits from 24 mature months.')
    expect(judged({ met: steady, cases: [40, ...Array<number>(23).fill(100)] }).why).toBe(
      'I-prime chart, each point with limits of its own, as the number of cases swings from 40 to 100, 7-point rules; limits from 24 mature months.',
    )
    expect(judged({ met: steady.map((_, index) => index % 3), cases: 30 }).why).toBe(
      'On average a month has 1.0 cases that met it, too few for limits by month: the chart is by quarter. XmR chart, 7-point rules; limits from 8 mature quarters.',
    )
  })

  test('at most the latest 36 months', () => {
    expect(judged({ met: [...steady, ...steady] }).points).toHaveLength(36)
  })
})

describe('what is usual', () => {
  test('mean and limits are those of the monthly percentages', () => {
    // Mean of the six values 10; moving ranges 2, 1, 2, 4, 2, 1 in turn, 47 over 23 neighbours.
    const { process } = judged({ met: steady })
    const spread = 2.66 * (47 / 23 / 100)
    expect(process?.segments).toMatchObject([
      { start: 0, end: 24, points: 24, mean: expect.closeTo(0.1, 9), standing: 'full' },
    ])
    expect(process?.segments[0]?.limits[0]).toEqual({
      lower: expect.closeTo(0.1 - spread, 9),
      upper: expect.closeTo(0.1 + spread, 9),
    })
  })

  test('months that are too early change nothing', () => {
    const without = judged({ met: steady })
    const { process, last, variation } = judged({ met: [...steady, 90, 0], early: 2 })
    expect([process, last?.index, variation]).toEqual([without.process, 23, without.variation])
  })

  test.each([
    [1, 'none'],
    [2, 'average'],
    [6, 'average'],
    [7, 'provisional'],
    [12, 'provisional'],
    [13, 'full'],
  ])('of %i months: %s', (length, standing) => {
    const { process } = judged({ met: steady.slice(0, length) })
    expect(process?.segments[0]?.standing).toBe(standing)
    expect(process?.segments[0]?.limits[0]?.upper === null).toBe(length < 7)
  })

  test('limits begin anew at a break, and the old ones stay', () => {
    const breaks = [
      { month: '2025-01', kind: 'step' as const, label: '', reason: '', recordedBy: null, recordedOn: null },
    ]
    const { process, variation } = judged({ met: [...steady.slice(0, 12), ...steady.map((each) => each + 20)], breaks })
    expect(process?.segments.map(({ start, end, mean }) => [start, end, Math.round((mean ?? 0) * 100)])).toEqual([
      [0, 12, 10],
      [12, 36, 30],
    ])
    expect(variation).toBe('common')
  })

  test('a break in months that are too early waits for them', () => {
    const breaks = [
      { month: '2025-12', kind: 'step' as const, label: '', reason: '', recordedBy: null, recordedOn: null },
    ]
    expect(judged({ met: steady, early: 2, breaks }).process?.segments).toHaveLength(1)
  })
})

describe('the icons', () => {
  const high = [...steady.slice(0, 23), 40]
  const low = [...steady.slice(0, 23), 0]
  test.each<[better: 'higher' | 'lower' | 'neither', met: number[], found: string]>([
    ['higher', high, 'improvement-high'],
    ['lower', high, 'concern-high'],
    ['neither', high, 'neutral-high'],
    ['higher', low, 'concern-low'],
    ['lower', low, 'improvement-low'],
    ['neither', low, 'neutral-low'],
    ['higher', steady, 'common'],
    ['higher', high.slice(-12), 'too-few'],
    ['higher', [...high, 10], 'common'],
  ])('%s is better: %o is %s', (better, met, found) => {
    expect(judged({ better, met }).variation).toBe(found)
  })

  test('a latest month without cases says nothing, whatever came before', () => {
    expect(judged({ met: [...high, 0], cases: [...Array<number>(24).fill(100), 0] }).variation).toBe('too-few')
  })

  test.each<[better: 'higher' | 'lower', target: number, assurance: string, usual: string | null]>([
    ['higher', 0.2, 'fails', 'below'],
    ['higher', 0.1, 'inconsistent', 'across'],
    ['higher', 0.02, 'passes', 'above'],
    ['lower', 0.2, 'passes', 'below'],
    ['lower', 0.02, 'fails', 'above'],
  ])('%s is better, target %d: %s, usual range %s', (better, target, assurance, usual) => {
    expect(judged({ better, met: steady, target })).toMatchObject({ assurance, usual })
  })

  test('always all of them, with all as the target, meets it', () => {
    expect(judged({ met: steady.map(() => 100), target: 1 })).toMatchObject({
      assurance: 'passes',
      variation: 'common',
    })
  })

  test('while it is changing for the better, the assurance is provisional', () => {
    expect(judged({ met: high, target: 0.3 }).provisional).toBe(true)
    expect(judged({ better: 'lower', met: high, target: 0.3 }).provisional).toBe(false)
  })

  test('where the denominators swing, the limits of the latest month decide', () => {
    const cases = [...Array<number>(23).fill(100), 400]
    const few = judged({ met: [...steady.slice(0, 23), 40], cases, target: 0.13 })
    const many = judged({ met: steady, cases: [400, ...Array<number>(23).fill(100)], target: 0.13 })
    expect([few.process?.chart, few.assurance, many.assurance]).toEqual(['i-prime', 'fails', 'inconsistent'])
  })
})

describe('days between cases', () => {
  const count = Array<number>(24).fill(1)
  const every30 = Array.from({ length: 24 }, (_, index) => index * 30)

  test('are charted where counts are rare and the days are known', () => {
    const { grain, gaps } = judged({ kind: 'count', met: [...count.slice(1), 2], days: every30 })
    expect(grain).toBe('event')
    expect(gaps?.gaps).toHaveLength(23)
    expect(gaps?.gaps[0]).toEqual({ on: '2024-01-31', days: 30, signal: null })
    expect(gaps?.centre).toBeCloseTo(30, 9)
  })

  test('are charted where most months have the same count, however large', () => {
    const alike = Array.from({ length: 24 }, (_, index) => (index % 3 === 0 ? 4 : 3))
    const { grain, why } = judged({ kind: 'count', met: alike, days: every30 })
    expect([grain, why]).toEqual([
      'event',
      'More than half of the months have the same number of cases, which limits by month cannot judge: the days between one and the next are charted instead.',
    ])
    expect(judged({ kind: 'count', met: alike }).grain).toBe('month')
  })

  test('two on one day are half a day apart', () => {
    const { gaps } = judged({ kind: 'count', met: [...count.slice(1), 2], days: [0, 0, 40] })
    expect(gaps?.gaps.map(({ days }) => days)).toEqual([0.5, 40])
  })

  test('a long gap is a rarer case: an improvement where fewer are better', () => {
    const days = [...every30.slice(0, 18), 700]
    const { variation } = judged({ kind: 'count', better: 'lower', met: [...count.slice(1), 2], days })
    expect(variation).toBe('improvement-high')
  })
})

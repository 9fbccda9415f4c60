import { describe, expect, test } from 'vitest'
import { kaplanMeier } from './kaplan-meier.ts'
import { survivalQuantile } from './survival-quantile.ts'

/** 3, 5+, 6, 6, 8+, 10, 12+, 15: a plus is a case still waiting. */
const example = cases('3 5+ 6 6 8+ 10 12+ 15')

function cases(text: string): { time: number; ended: boolean }[] {
  return text.split(' ').map((each) => ({ time: Number.parseFloat(each), ended: !each.endsWith('+') }))
}

describe('the worked example (R survival 3.5-3, conf.type "log-log")', () => {
  const curve = kaplanMeier(example)
  const at = (time: number) => curve.find((step) => step.time === time)

  test.each([
    [3, 8, 1, 0, 0.875],
    [5, 7, 0, 1, 0.875],
    [6, 6, 2, 0, 0.583333],
    [10, 3, 1, 0, 0.388889],
    [15, 1, 1, 0, 0],
  ])('at %i, %i at risk, %i ended and %i censored: %d wait', (time, atRisk, ended, censored, survival) => {
    expect(at(time)).toMatchObject({ atRisk, ended, censored, survival: expect.closeTo(survival, 6) })
  })

  test.each([
    [3, 0.387, 0.9814],
    [10, 0.063, 0.7242],
  ])('limits at %i are %d and %d', (time, lower, upper) => {
    expect(at(time)?.lower).toBeCloseTo(lower, 4)
    expect(at(time)?.upper).toBeCloseTo(upper, 4)
  })

  test('the standard error is Greenwood’s, of the share that waits', () => {
    // S√(Σd/(n(n − d))): at 6, 0.583333·√(1/56 + 2/24).
    expect(at(6)?.standardError).toBeCloseTo(0.583333333 * Math.sqrt(1 / 56 + 1 / 12), 8)
  })

  test('there are no limits where all have ended', () => {
    expect(at(15)).toMatchObject({ standardError: null, lower: null, upper: null })
  })

  test('the median is 10, from 3 to not reached', () => {
    expect(survivalQuantile(curve, 0.5)).toEqual({ value: 10, lower: 3, upper: null })
  })
})

/**
 * Weeks in remission of 21 children given 6-MP: Freireich and others (1963), as tabulated by Kleinbaum and Klein,
 * Survival Analysis, chapter 2: 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448; median 23.
 */
describe('remission times of Freireich (1963)', () => {
  const curve = kaplanMeier(cases('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'))

  test.each([
    [6, 21, 0.857],
    [7, 17, 0.807],
    [10, 15, 0.753],
    [13, 12, 0.69],
    [16, 11, 0.627],
    [22, 7, 0.538],
    [23, 6, 0.448],
  ])('at week %i, %i at risk, %d in remission', (time, atRisk, survival) => {
    expect(curve.find((step) => step.time === time)).toMatchObject({ atRisk, survival: expect.closeTo(survival, 3) })
  })

  test('the median is 23 weeks', () => {
    expect(survivalQuantile(curve, 0.5)).toMatchObject({ value: 23, upper: null })
  })
})

describe('edges', () => {
  test('no cases give no curve and no median', () => {
    expect(kaplanMeier([])).toEqual([])
    expect(survivalQuantile([], 0.5)).toEqual({ value: null, lower: null, upper: null })
  })

  test('all censored: all wait, no median, no limits', () => {
    const curve = kaplanMeier(cases('3+ 9+'))
    expect(curve.map(({ survival, lower, upper }) => [survival, lower, upper])).toEqual([
      [1, null, null],
      [1, null, null],
    ])
    expect(survivalQuantile(curve, 0.5).value).toBeNull()
  })

  test('all on the same day, 0 included', () => {
    const curve = kaplanMeier(cases('0 0 0'))
    expect(curve).toMatchObject([{ time: 0, survival: 0, lower: null, upper: null }])
    expect(survivalQuantile(curve, 0.5)).toEqual({ value: 0, lower: null, upper: null })
  })

  test('a case censored on the day another ends is still at risk', () => {
    expect(kaplanMeier(cases('4 4+'))[0]).toMatchObject({ atRisk: 2, survival: 0.5 })
  })

  test('a curve that ends above half has no median, and may have its lower limit', () => {
    const curve = kaplanMeier(cases('1 2 3 4+ 4+ 4+ 4+'))
    expect(survivalQuantile(curve, 0.5)).toMatchObject({ value: null, lower: 1, upper: null })
  })

  test('one case: its time, and no interval', () => {
    expect(survivalQuantile(kaplanMeier(cases('7')), 0.5)).toEqual({ value: 7, lower: null, upper: null })
  })

  test('one case that waits: no median', () => {
    expect(survivalQuantile(kaplanMeier(cases('7+')), 0.5)).toEqual({ value: null, lower: null, upper: null })
  })

  test('exactly half over a flat is its midpoint, at the end to the last time seen', () => {
    expect(survivalQuantile(kaplanMeier(cases('2 4 8 9')), 0.5).value).toBe(6)
    expect(survivalQuantile(kaplanMeier(cases('2 4 8+ 10+')), 0.5).value).toBe(7)
  })

  test.each([
    [[{ time: -1, ended: true }], 'A time must be a finite number, not negative.'],
    [[{ time: Number.NaN, ended: true }], 'A time must be a finite number, not negative.'],
    [[{ time: 1, ended: true, cases: 1.5 }], 'A number of cases must be a whole number, not negative.'],
  ])('%o is refused', (given, sentence) => {
    expect(() => kaplanMeier(given)).toThrow(sentence)
  })

  test.each([0, 1, Number.NaN])('a quantile of %d is refused', (p) => {
    expect(() => survivalQuantile([], p)).toThrow('A quantile lies between 0 and 1: 0.5 is the median.')
  })
})

import { describe, expect, test } from 'vitest'
import {
  cumulativeIncidence,
  incidenceAt,
  incidenceQuantile,
  incidenceQuantileInterval,
} from './cumulative-incidence.ts'
import { incidenceOf, shareBy } from './incidence-of.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { survivalQuantile } from './survival-quantile.ts'

const worked = [
  { time: 3, cause: '1' },
  { time: 5, cause: null },
  { time: 6, cause: '2' },
  { time: 6, cause: '1' },
  { time: 8, cause: null },
  { time: 10, cause: '2' },
  { time: 12, cause: null },
  { time: 15, cause: '1' },
]

describe('the worked example of R survival 3.5-3', () => {
  const curve = cumulativeIncidence(worked)

  test.each([
    [3, 0.125, 0],
    [6, 0.270833, 0.145833],
    [10, 0.270833, 0.340278],
    [15, 0.659722, 0.340278],
  ])('by day %i cause 1 has ended %f and cause 2 %f', (day, first, second) => {
    expect(incidenceAt(curve, '1', day).incidence).toBeCloseTo(first, 6)
    expect(incidenceAt(curve, '2', day).incidence).toBeCloseTo(second, 6)
  })

  test('the shares ended and the share waiting add up to one at the end', () => {
    const last = curve.at(-1)
    expect(
      (last?.eventFree ?? 0) + (last?.causes['1']?.incidence ?? 0) + (last?.causes['2']?.incidence ?? 0),
    ).toBeCloseTo(1, 12)
  })

  test('cases censored on a day are still at risk on it', () => {
    expect(curve.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [3, 8],
      [5, 7],
      [6, 6],
      [8, 4],
      [10, 3],
      [12, 2],
      [15, 1],
    ])
  })
})

test('before the first end nothing has ended and there is no interval', () => {
  expect(incidenceAt(cumulativeIncidence(worked), '1', 2)).toEqual({
    incidence: 0,
    variance: 0,
    lower: null,
    upper: null,
  })
})

test('counted cases give what single ones give', () => {
  const single = cumulativeIncidence([...worked, ...worked])
  const counted = cumulativeIncidence(worked.map((each) => ({ ...each, cases: 2 })))
  expect(counted).toEqual(single)
})

test('with one cause and no waiting the interval is the log-log one of the binomial share', () => {
  const curve = cumulativeIncidence([
    { time: 1, cause: 'made', cases: 4 },
    { time: 9, cause: 'made', cases: 6 },
  ])
  const at = incidenceAt(curve, 'made', 1)
  expect(at.incidence).toBeCloseTo(0.4, 12)
  expect(at.variance).toBeCloseTo((0.4 * 0.6) / 10, 12)
})

describe('the median', () => {
  test('is the first day by which half have ended', () => {
    expect(incidenceQuantile(cumulativeIncidence(worked), '1', 0.5)).toBe(15)
  })

  test('is not reached when fewer than half end', () => {
    expect(incidenceQuantile(cumulativeIncidence(worked), '2', 0.5)).toBeNull()
  })

  test('is the midpoint to the next end when exactly half have ended', () => {
    const curve = cumulativeIncidence([
      { time: 10, cause: 'made' },
      { time: 30, cause: 'made' },
    ])
    expect(incidenceQuantile(curve, 'made', 0.5)).toBe(20)
  })
})

describe('edges', () => {
  test('no cases give no curve, no share and no median', () => {
    expect(cumulativeIncidence([])).toEqual([])
    expect(incidenceQuantile([], 'made', 0.5)).toBeNull()
  })

  test('all still waiting: nothing has ended, and there is no median', () => {
    const curve = cumulativeIncidence([
      { time: 3, cause: null },
      { time: 9, cause: null },
    ])
    expect(curve.map(({ eventFree, causes }) => [eventFree, causes])).toEqual([
      [1, {}],
      [1, {}],
    ])
    expect(incidenceQuantile(curve, 'made', 0.5)).toBeNull()
  })

  test('all on the same day, by two causes that share the day', () => {
    const curve = cumulativeIncidence([
      { time: 0, cause: 'made', cases: 3 },
      { time: 0, cause: 'refused' },
    ])
    expect(curve).toMatchObject([{ time: 0, atRisk: 4, eventFree: 0 }])
    expect([incidenceAt(curve, 'made', 0).incidence, incidenceAt(curve, 'refused', 0).incidence]).toEqual([0.75, 0.25])
    expect(incidenceQuantile(curve, 'made', 0.5)).toBe(0)
  })

  test('a case censored on the day another ends is still at risk', () => {
    const curve = cumulativeIncidence([
      { time: 4, cause: 'made' },
      { time: 4, cause: null },
    ])
    expect(curve).toMatchObject([{ atRisk: 2, eventFree: 0.5 }])
  })

  test('a share is never above one, whatever the last digit of its sum', () => {
    const cases = [
      { time: 0, cause: 'made' },
      { time: 0, cause: null },
      { time: 1, cause: 'made' },
      { time: 1, cause: null, cases: 2 },
      { time: 2, cause: 'made' },
      { time: 3, cause: 'made' },
    ]
    expect(incidenceAt(cumulativeIncidence(cases), 'made', 3).incidence).toBe(1)
    expect(shareBy(incidenceOf(cases, 'made'), 3)).toBe(1)
  })

  test('one case that ended: its time, without an interval', () => {
    const curve = cumulativeIncidence([{ time: 7, cause: 'made' }])
    expect(incidenceAt(curve, 'made', 7)).toMatchObject({ incidence: 1, lower: null, upper: null })
    expect(incidenceQuantile(curve, 'made', 0.5)).toBe(7)
  })

  test.each([
    [[{ time: -1, cause: null }], 0.95, 'A time must be a finite number, not negative.'],
    [[{ time: Infinity, cause: null }], 0.95, 'A time must be a finite number, not negative.'],
    [[{ time: 1, cause: null, cases: 0.5 }], 0.95, 'A number of cases must be a whole number, not negative.'],
    [[{ time: 1, cause: null }], 0.9, 'Confidence is 0.95 or 0.998, not 0.9.'],
  ])('%o at %d is refused', (cases, confidence, sentence) => {
    expect(() => cumulativeIncidence(cases, confidence)).toThrow(sentence)
  })

  test.each([0, 1, Number.NaN])('a quantile of %d is refused', (p) => {
    expect(() => incidenceQuantile([], 'made', p)).toThrow('A quantile lies between 0 and 1: 0.5 is the median.')
  })
})

test('the interval of the median is Kaplan and Meier’s where nothing competes', () => {
  const times = [3, 5, 6, 6, 8, 10, 12, 15]
  const waits = [false, true, false, false, true, false, true, false]
  const curve = cumulativeIncidence(times.map((time, index) => ({ time, cause: waits[index] ? null : 'made' })))
  const survival = kaplanMeier(times.map((time, index) => ({ time, ended: !waits[index] })))
  const { value } = survivalQuantile(survival, 0.5)
  expect(incidenceQuantile(curve, 'made', 0.5)).toBe(value)
  // The log-log band of a share is not that of what is left, so its ends may lie a step apart.
  const { lower, upper } = incidenceQuantileInterval(curve, 'made', 0.5)
  expect([lower, upper]).toEqual([6, null])
})

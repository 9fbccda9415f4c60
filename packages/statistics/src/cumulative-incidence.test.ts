import { describe, expect, test } from 'vitest'
import {
  cumulativeIncidence,
  incidenceAt,
  incidenceQuantile,
  incidenceQuantileInterval,
} from './cumulative-incidence.ts'
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

test('no cases give no curve', () => {
  expect(cumulativeIncidence([])).toEqual([])
})

test('a negative time is refused', () => {
  expect(() => cumulativeIncidence([{ time: -1, cause: null }])).toThrow(
    'A time must be a finite number, not negative.',
  )
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

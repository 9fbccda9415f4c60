import { expect, test } from 'vitest'
import { incidenceOf, shareBy, timeReached } from './incidence-of.ts'

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

test.each([
  [2, 0],
  [3, 0.125],
  [6, 0.270833],
  [10, 0.270833],
  [15, 0.659722],
  [400, 0.659722],
])('by day %i a share of %f has ended (R survival 3.5-3)', (day, share) => {
  expect(shareBy(incidenceOf(worked, '1'), day)).toBeCloseTo(share, 6)
})

test('the order in which cases are given, and whether alike ones are counted, make no difference', () => {
  const counted = worked.toReversed().map((each) => ({ ...each, cases: 2 }))
  expect(incidenceOf(counted, '1')).toEqual(incidenceOf([...worked, ...worked], '1'))
})

test('no cases have no curve and no median', () => {
  expect([incidenceOf([], '1'), timeReached([], 0.5), shareBy([], 9)]).toEqual([[], null, 0])
})

test.each([
  [[{ time: -1, cause: null }], 'A time must be a finite number, not negative.'],
  [[{ time: 1, cause: null, cases: 0.5 }], 'A number of cases must be a whole number, not negative.'],
])('%o is refused', (cases, sentence) => {
  expect(() => incidenceOf(cases, '1')).toThrow(sentence)
})

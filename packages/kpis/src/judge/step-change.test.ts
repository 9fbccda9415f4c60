import { expect, test } from 'vitest'
import type { SeriesBreak } from '@dashboard/contract'
import { madeReading, type Made } from '../testing/made-reading.ts'
import { stepPoints, stepRefusal } from './step-change.ts'

/** Twelve months round 10 in a hundred from January 2024 on, and seven round 20 from January 2025 on. */
const before = [9, 11, 10, 12, 8, 10, 9, 11, 10, 12, 8, 10]
const shifted = [20, 21, 19, 20, 22, 18, 20]
const refusal = (month: string, made: Partial<Made> = {}) =>
  stepRefusal(madeReading({ met: [...before, ...shifted], ...made }), month)?.message ?? null
const breakIn = (month: string): SeriesBreak => ({
  month,
  kind: 'break',
  label: '',
  reason: '',
  recordedBy: null,
  recordedOn: null,
})

test('a shift of seven mature months in a row may be recorded', () => {
  expect([refusal('2025-01'), refusal('2025-01', { early: 0, met: [...before, ...shifted, 5, 30] })]).toEqual([
    null,
    null,
  ])
})

test('a shift downwards counts alike', () => {
  expect(refusal('2025-01', { met: [...shifted, ...shifted.slice(0, 5), ...before.slice(0, 7)] })).toBeNull()
})

test.each<[fact: string, month: string, made: Partial<Made>, sentence: string]>([
  [
    'a month that the chart has not',
    '2027-01',
    {},
    'January 2027 is not among the months of the chart. Choose one from February 2024 to July 2025.',
  ],
  [
    'the very first month',
    '2024-01',
    {},
    'January 2024 is the first month of the chart: nothing comes before it. Choose one from February 2024 to July 2025.',
  ],
  [
    'a month that is too early',
    '2025-07',
    { early: 1 },
    'July 2025 is too early to judge. Choose one from February 2024 to June 2025.',
  ],
  [
    'three mature months',
    '2025-05',
    {},
    'The first seven months must show the change, and from May 2025 on three are mature: four more are needed.',
  ],
  [
    'six mature months',
    '2025-01',
    { early: 1 },
    'The first seven months must show the change, and from January 2025 on six are mature: one more is needed.',
  ],
  [
    'only the latest month',
    '2025-07',
    {},
    'The first seven months must show the change, and from July 2025 on one is mature: six more are needed.',
  ],
  [
    'a month on the other side',
    '2024-12',
    { met: [...before.slice(0, 11), 20, 21, 9, ...shifted] },
    'A lasting change shows in the first seven months, all on one side of the average before (10.0%): February 2025 does not (9.0%). Choose another month, or leave the limits as they are.',
  ],
  [
    'a month on the average',
    '2025-01',
    { met: [...before, 20, 21, 10, 20, 20, 20, 20] },
    'A lasting change shows in the first seven months, all on one side of the average before (10.0%): March 2025 does not (10.0%). Choose another month, or leave the limits as they are.',
  ],
  [
    'a month without a value',
    '2025-01',
    { met: [...before, 20, 21, null, 20, 20, 20, 20] },
    'A lasting change shows in the first seven months, all on one side of the average before (10.0%): March 2025 has no value. Choose another month, or leave the limits as they are.',
  ],
  [
    'no two months before it since limits began',
    '2025-01',
    { breaks: [breakIn('2024-12')] },
    'Before January 2025 there is one month with a value since limits began: no average to depart from. Choose a later month.',
  ],
  [
    'limits that begin anew within the seven',
    '2025-01',
    { breaks: [breakIn('2025-04')] },
    'The first seven months must show the change, and limits begin anew with April 2025 already. Choose an earlier month.',
  ],
  [
    'a KPI without limits',
    '2025-01',
    { met: [...before, ...shifted].map((_, index) => (index % 4 === 0 ? 1 : 0)), cases: 30 },
    'This KPI has no chart with limits by month or quarter: there are none that could begin anew.',
  ],
  [
    'a month in the middle of a quarter',
    '2024-02',
    { met: [...before, ...shifted].map((_, index) => index % 3), cases: 30 },
    'No quarter of the chart begins with February 2024. Choose one from April to June 2024 to April to June 2025.',
  ],
])('refused: %s', (_fact, month, made, sentence) => {
  expect(refusal(month, made)).toBe(sentence)
})

test('where limits begin anew already, that stands against it', () => {
  const reading = madeReading({ met: [...before, ...shifted], breaks: [breakIn('2025-01')] })
  expect(stepRefusal(reading, '2025-01')).toEqual({
    status: 409,
    message: 'Limits begin anew with January 2025 already.',
  })
})

test('seven quarters show it where the chart is by quarter', () => {
  const few = Array.from({ length: 12 }, (_, index) => [0, 1, 1, 1, 0, 2][index % 6] ?? 0)
  const more = Array.from({ length: 21 }, () => 2)
  const reading = madeReading({ met: [...few, ...more], cases: 6, early: 0 })
  expect(stepPoints(reading).map(({ months }) => months)).toEqual(Array.from({ length: 10 }, () => 3))
  expect(stepRefusal(reading, '2025-01')).toBeNull()
})

test('one may be recorded from any mature month but the first', () => {
  const points = stepPoints(madeReading({ met: [...before, ...shifted], early: 2 }))
  expect([points[0]?.month, points.at(-1)?.month, points.length]).toEqual(['2024-02', '2025-05', 16])
})

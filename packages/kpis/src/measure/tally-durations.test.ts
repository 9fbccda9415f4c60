import { monthsBetween, type Month } from '@dashboard/contract/month'
import { expect, test } from 'vitest'
import type { Histogram } from '../cell.ts'
import { onlyWanted, orderDurations } from './order-durations.ts'
import { tallyDurations } from './tally-durations.ts'

const ends = ['granted', 'refused', 'withdrawn', 'lapsed', 'closed']
const row = (ended_by: string | null, ...cases: [profile: number, length: number][]) => ({
  month: '2026-01' as Month,
  ended_by,
  cases: cases.length,
  numbers: Uint32Array.from(cases.flatMap(([profile, length]) => [profile, length + 1])),
})
const order = (rows: ReturnType<typeof row>[]) =>
  orderDurations(rows, {
    ends,
    profiles: 430_000,
    indexOf: ({ month }) => monthsBetween('2026-01', month ?? '2026-01'),
  })
const plain = (histogram: Histogram | null | undefined) =>
  Object.fromEntries(Object.entries(histogram ?? {}).map(([name, numbers]) => [name, [...numbers]]))
const whole = { names: ['all'], of: () => 0 }

test('cases alike in length and ending are counted together, in the order of both', () => {
  const [[, tally] = []] = tallyDurations(order([row(null, [1, 3]), row('granted', [2, 3], [7, 0], [9, 3])]), 1, whole)
  expect(plain(tally?.histogram)).toEqual({ month: [0, 0, 0], length: [0, 3, 3], end: [1, 0, 1], cases: [1, 1, 2] })
  expect([tally?.cases, tally?.met, tally?.unknown]).toEqual([[4], [3], [0]])
})

test('a length that cannot be is unknown, and in no histogram', () => {
  const [[, tally] = []] = tallyDurations(order([row('granted', [1, -1], [1, 2])]), 1, whole)
  expect([tally?.cases, tally?.unknown, plain(tally?.histogram).length]).toEqual([[1], [1], [2]])
})

test('hours of a hundred and thirty years keep the last of many profiles', () => {
  const durations = order([row('closed', [429_999, 1_139_580], [429_998, 1_139_580])])
  const [last] = tallyDurations(durations, 1, {
    names: ['others', 'last'],
    of: (profile) => Number(profile === 429_999),
  })
  expect([...durations.profiles]).toEqual([429_998, 429_999])
  expect(plain(last?.[1].histogram)).toEqual({ month: [0], length: [1_139_580], end: [5], cases: [1] })
})

test('only the cases of wanted profiles are counted, from their own first month on', () => {
  const rows = [
    row('granted', [1, 2]),
    { ...row('granted', [1, 2], [5, 2], [5, 7]), month: '2026-03' },
    { ...row(null, [5, -1], [6, 0]), month: '2026-04' },
  ]
  const { later, ...durations } = onlyWanted(order(rows), (profile) => profile === 5)
  expect(later).toBe(2)
  const [[, tally] = []] = tallyDurations(durations, 2, whole)
  expect(plain(tally?.histogram)).toEqual({ month: [0, 0], length: [2, 7], end: [1, 1], cases: [1, 1] })
  expect([tally?.cases, tally?.unknown]).toEqual([
    [2, 0],
    [0, 1],
  ])
})

test('where none is wanted nothing is counted', () => {
  expect(
    tallyDurations(
      onlyWanted(order([row('granted', [1, 2])]), () => false),
      1,
      whole,
    ),
  ).toEqual([])
})

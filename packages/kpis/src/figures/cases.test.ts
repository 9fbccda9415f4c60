import { expect, test } from 'vitest'
import { madeReading } from '../testing/made-reading.ts'
import { cases } from './cases.ts'

const year = { from: '2024-01', to: '2024-12' }
const wait = (ends: Record<string, string>, clock: 'days' | 'hours' = 'days') => {
  const reading = madeReading({ met: [2, 1] })
  const histogram = { month: [0, 0, 1], length: [3, 5, 9], end: [1, 1, 0], cases: [1, 1, 1] }
  const measure = { ...reading.measure, kind: 'duration' as const, clock, ends, horizons: [7] }
  return { ...reading, measure, series: { ...reading.series, histogram } }
}

test('cases are told by how they ended and how many still wait', () => {
  expect(cases(wait({ made: 'Order made', refused: 'Refused' }), year)?.reading).toBe(
    '3 crimes recorded: order made 2, refused 0, still waiting 1.',
  )
})

test('where there is one way to end, nothing is said of another', () => {
  expect(cases(wait({ made: 'Order made' }), year)?.reading).toBe('3 crimes recorded: order made 2, still waiting 1.')
})

test('the chart is in days, so waits in hours have none', () => {
  expect(cases(wait({ made: 'Order made' }, 'hours'), year)).toBeNull()
})

import { expect, test } from 'vitest'
import type { Release } from '../release.ts'
import { madeReading } from '../testing/made-reading.ts'
import { unavailable } from './availability.ts'

test('a count of which no period is complete has nothing to show yet, where complete periods are all that is shown', () => {
  const reading = madeReading({ kind: 'count', met: [] })
  expect(unavailable({ feeds: { crimes: '2026-10-31' } } as unknown as Release, reading.kpi, reading)).toEqual({
    short: 'No complete period',
    sentence: 'No period that this view may show is complete yet.',
  })
})

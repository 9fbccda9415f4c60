import { expect, test } from 'vitest'
import { changedMeanwhile } from './changed-meanwhile.ts'

test('the second writer is told who was first and when, by the clock in London, and that nothing is lost', () => {
  const refusal = changedMeanwhile({ by: 'Chair of the delivery group', at: '2026-07-03T13:03:00Z' })
  expect([refusal.status, refusal.message]).toEqual([
    409,
    'Somebody else changed this while you were writing (Chair of the delivery group, 3 July 2026 at 14:03). Nothing you wrote is lost: compare the two and send yours again.',
  ])
})

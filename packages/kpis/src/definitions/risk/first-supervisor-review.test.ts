import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyCase } from '../../testing/answers.ts'
import { onlyWaitAndMonth } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { firstSupervisorReview } from './first-supervisor-review.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = (recorded: string, more: object = {}) => [{ reported: '2025-10-20 12:00', recorded, ...more }]
const reviews = (...reviewed: string[]) => ({
  supervisor_review: reviewed.map((at) => ({ crime_id: 'crime', reviewed_at: at, kind: 'initial' })),
})
const review = (kind: string, at: string) => ({ supervisor_review: [{ crime_id: 'crime', reviewed_at: at, kind }] })
const highRisk = {
  risk_assessment: [{ crime_id: 'crime', tool: 'sst', grade: 'high', completed_at: '2026-01-10 12:00' }],
}
const mediumThenHigh = {
  risk_assessment: [
    { crime_id: 'crime', tool: 'sst', grade: 'medium', completed_at: '2026-01-10 12:00' },
    { crime_id: 'crime', tool: 'sst', grade: 'high', completed_at: '2026-01-11 12:00' },
  ],
}
const closed = (on: string | null) => ({ status: 'closed', closed_on: on })

// 29 March 2026 is the day the clocks go forward.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'a review 72 hours after recording counts',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-13 12:00') },
    'met in 2026-01',
  ],
  [
    'a review a minute later does not',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-13 12:01') },
    'not met in 2026-01',
  ],
  [
    '72 hours over the change of clocks end an hour later by the clock',
    { crimes: crimes('2026-03-27 12:00'), rows: reviews('2026-03-30 13:00') },
    'met in 2026-03',
  ],
  [
    'and a minute more is too late',
    { crimes: crimes('2026-03-27 12:00'), rows: reviews('2026-03-30 13:01') },
    'not met in 2026-03',
  ],
  [
    'a high-risk crime has 24 hours',
    { crimes: crimes('2026-01-10 12:00'), rows: { ...reviews('2026-01-11 12:00'), ...highRisk } },
    'met in 2026-01',
  ],
  [
    'and not a minute more',
    { crimes: crimes('2026-01-10 12:00'), rows: { ...reviews('2026-01-11 12:01'), ...highRisk } },
    'not met in 2026-01',
  ],
  [
    'the first grade decides, not the latest',
    { crimes: crimes('2026-01-10 12:00'), rows: { ...reviews('2026-01-13 12:00'), ...mediumThenHigh } },
    'met in 2026-01',
  ],
  [
    'an ongoing review counts',
    { crimes: crimes('2026-01-10 12:00'), rows: review('ongoing', '2026-01-11 12:00') },
    'met in 2026-01',
  ],
  [
    'a review at closure does not',
    { crimes: crimes('2026-01-10 12:00'), rows: review('closure', '2026-01-11 12:00') },
    'not met in 2026-01',
  ],
  ['no review is a no', { crimes: crimes('2026-01-10 12:00') }, 'not met in 2026-01'],
  ['no review is a no, whatever the time of recording', { crimes: crimes('2026-01-10 00:00') }, 'not met in 2026-01'],
  [
    'a review from before recording alone is unknown',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-10 11:59') },
    'unknown in 2026-01',
  ],
  [
    'where one review is from before recording the next one counts',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-10 11:59', '2026-01-12 12:00') },
    'met in 2026-01',
  ],
  [
    'a review without a time is unknown',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-11 00:00') },
    'unknown in 2026-01',
  ],
  [
    'a review without a time on the day of recording is unknown, though midnight was before it',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-10 00:00') },
    'unknown in 2026-01',
  ],
  [
    'a review without a time does not hide a later one in time',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-11 00:00', '2026-01-13 09:00') },
    'met in 2026-01',
  ],
  [
    'a recording without a time is unknown',
    { crimes: crimes('2026-01-10 00:00'), rows: reviews('2026-01-13 09:00') },
    'unknown in 2026-01',
  ],
  [
    'a recording without a time and a review early enough count',
    { crimes: crimes('2026-01-10 00:00'), rows: reviews('2026-01-12 23:59') },
    'met in 2026-01',
  ],
  [
    'closed on the day the review was due is counted',
    { crimes: crimes('2026-01-10 12:00', closed('2026-01-13')) },
    'not met in 2026-01',
  ],
  ['closed the day before is not', { crimes: crimes('2026-01-10 12:00', closed('2026-01-12')) }, 'not counted'],
  [
    'closed the day before is not, reviewed or not',
    { crimes: crimes('2026-01-10 12:00', closed('2026-01-12')), rows: reviews('2026-01-10 13:00') },
    'not counted',
  ],
  [
    'the day a review is due is a day in London',
    { crimes: crimes('2026-06-10 00:30', closed('2026-06-12')) },
    'not counted',
  ],
  [
    'a high-risk crime closed the day after recording was still open',
    { crimes: crimes('2026-01-10 12:00', closed('2026-01-11')), rows: highRisk },
    'not met in 2026-01',
  ],
  [
    'closed on a day not recorded is unknown',
    { crimes: crimes('2026-01-10 12:00', closed(null)), rows: reviews('2026-01-11 12:00') },
    'unknown in 2026-01',
  ],
  [
    'open with a closing day is open',
    { crimes: crimes('2026-01-10 12:00', { closed_on: '2026-01-11' }) },
    'not met in 2026-01',
  ],
  [
    'a historic crime is not counted',
    { crimes: crimes('2026-01-10 12:00', { last_incident_on: '2020-01-01' }) },
    'not counted',
  ],
  [
    'a cancelled crime is not counted',
    { crimes: crimes('2026-01-10 12:00', { cancelled_on: '2026-02-01' }) },
    'not counted',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, firstSupervisorReview)).toBe(answer)
})

test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'the clock runs from recording to the first review',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-11 18:00', '2026-01-12 12:00') },
    '30 hours, reviewed in 2026-01',
  ],
  [
    'a review at closure does not stop it',
    { asAt: '2026-01-12 12:00', crimes: crimes('2026-01-10 12:00'), rows: review('closure', '2026-01-11 12:00') },
    '48 hours, waiting in 2026-01',
  ],
  [
    'a crime closed before any review waited until the end of that day',
    { crimes: crimes('2026-01-10 12:00', closed('2026-01-11')) },
    '36 hours, waiting in 2026-01',
  ],
  [
    'or until the cut-off, where that comes first',
    { asAt: '2026-01-11 12:00', crimes: crimes('2026-01-10 12:00', closed('2026-01-11')) },
    '24 hours, waiting in 2026-01',
  ],
  [
    'closed on a day not recorded, without a review, is unknown',
    { crimes: crimes('2026-01-10 12:00', closed(null)) },
    'unknown in 2026-01',
  ],
  [
    'a review from before recording alone is unknown',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-10 11:59') },
    'unknown in 2026-01',
  ],
  [
    'a first review without a time is unknown',
    { crimes: crimes('2026-01-10 12:00'), rows: reviews('2026-01-11 00:00') },
    'unknown in 2026-01',
  ],
  [
    'a recording without a time is unknown',
    { crimes: crimes('2026-01-10 00:00'), rows: reviews('2026-01-11 12:00') },
    'unknown in 2026-01',
  ],
  [
    'a historic crime is not counted',
    { crimes: crimes('2026-01-10 12:00', { last_incident_on: '2020-01-01' }) },
    'not counted',
  ],
])('time to review: %s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyWaitAndMonth(database.db, firstSupervisorReview, 'first-supervisor-review-time')).toBe(answer)
})

import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyWaitAndMonth } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { timeToRiskAssessment } from './time-to-risk-assessment.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = (reported: string, more: object = {}) => [{ reported, recorded: '2026-04-20 12:00', ...more }]
const forms = (...completed: string[]) => ({
  risk_assessment: completed.map((at) => ({ crime_id: 'crime', tool: 'sst', grade: 'medium', completed_at: at })),
})

test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'the clock runs from the report to the first form',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-10 19:05', '2026-01-10 23:00') },
    '8 hours, assessed in 2026-01',
  ],
  [
    'a form in the minute of the report took no time',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-10 12:00') },
    '0 hours, assessed in 2026-01',
  ],
  [
    'a form from before the report alone is unknown',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-10 11:59') },
    'unknown in 2026-01',
  ],
  [
    'where one form is from before the report the next one ends the wait',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-10 11:59', '2026-01-10 13:00') },
    '1 hours, assessed in 2026-01',
  ],
  [
    'a night that loses an hour is an hour shorter',
    { crimes: crimes('2026-03-28 12:00'), rows: forms('2026-03-29 12:00') },
    '23 hours, assessed in 2026-03',
  ],
  [
    'a first form without a time is unknown',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-11 00:00', '2026-01-11 09:00') },
    'unknown in 2026-01',
  ],
  [
    'a form without a time after the first one changes nothing',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-10 13:00', '2026-01-11 00:00') },
    '1 hours, assessed in 2026-01',
  ],
  [
    'a report without a time is unknown',
    { crimes: crimes('2026-01-10 00:00'), rows: forms('2026-01-10 13:00') },
    'unknown in 2026-01',
  ],
  [
    'a report without a time is unknown without a form too',
    { crimes: crimes('2026-01-10 00:00') },
    'unknown in 2026-01',
  ],
  [
    'a DASH alone is no form: the crime waits until the cut-off',
    {
      asAt: '2026-01-11 08:00',
      crimes: [{ reported: '2026-01-10 12:00' }],
      rows: {
        risk_assessment: [{ crime_id: 'crime', tool: 'dash', grade: 'high', completed_at: '2026-01-10 13:00' }],
      },
    },
    '20 hours, waiting in 2026-01',
  ],
  [
    'a crime closed without a form waited until the end of that day',
    { crimes: crimes('2026-01-10 12:00', { status: 'closed', closed_on: '2026-01-12' }) },
    '60 hours, waiting in 2026-01',
  ],
  [
    'or until the cut-off, where that comes first',
    {
      asAt: '2026-01-11 08:00',
      crimes: [{ reported: '2026-01-10 12:00', status: 'closed', closed_on: '2026-01-11' }],
    },
    '20 hours, waiting in 2026-01',
  ],
  [
    'a form after closing ends the wait all the same',
    {
      crimes: crimes('2026-01-10 12:00', { status: 'closed', closed_on: '2026-01-12' }),
      rows: forms('2026-01-20 12:00'),
    },
    '240 hours, assessed in 2026-01',
  ],
  [
    'closed on a day not recorded, without a form, is unknown',
    { crimes: crimes('2026-01-10 12:00', { status: 'closed' }) },
    'unknown in 2026-01',
  ],
  [
    'closed on a day not recorded, with a form, is as any other',
    { crimes: crimes('2026-01-10 12:00', { status: 'closed' }), rows: forms('2026-01-10 13:00') },
    '1 hours, assessed in 2026-01',
  ],
  [
    'open with a closing day is open',
    { asAt: '2026-01-11 08:00', crimes: [{ reported: '2026-01-10 12:00', closed_on: '2026-01-10' }] },
    '20 hours, waiting in 2026-01',
  ],
  [
    'closed before the report is unknown',
    { crimes: crimes('2026-01-10 12:00', { status: 'closed', closed_on: '2026-01-09' }) },
    'unknown in 2026-01',
  ],
  [
    'a victim who refused all contact is not counted',
    { crimes: crimes('2026-01-10 12:00', { contact_refused: true }), rows: forms('2026-01-10 13:00') },
    'not counted',
  ],
  [
    'a historic crime is not counted',
    { crimes: crimes('2026-01-10 12:00', { last_incident_on: '2025-01-09' }), rows: forms('2026-01-10 13:00') },
    'not counted',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyWaitAndMonth(database.db, timeToRiskAssessment)).toBe(answer)
})

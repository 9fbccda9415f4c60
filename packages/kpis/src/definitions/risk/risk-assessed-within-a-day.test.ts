import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { riskAssessedWithinADay } from './risk-assessed-within-a-day.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = (reported: string, more: object = {}) => [{ reported, recorded: '2026-04-20 12:00', ...more }]
const forms = (...completed: string[]) => ({
  risk_assessment: completed.map((at) => ({ crime_id: 'crime', tool: 'sst', grade: 'medium', completed_at: at })),
})
const of = (tool: string, at: string) => ({
  risk_assessment: [{ crime_id: 'crime', tool, grade: 'medium', completed_at: at }],
})

// 29 March 2026 is the day the clocks go forward, 26 October 2025 the day they go back.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'a form 24 hours after the report counts',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-11 12:00') },
    'met in 2026-01',
  ],
  [
    'a form a minute later does not',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-11 12:01') },
    'not met in 2026-01',
  ],
  [
    'a form a second later does not',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-11 12:00:01') },
    'not met in 2026-01',
  ],
  [
    'a form in the minute of the report counts',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-10 12:00') },
    'met in 2026-01',
  ],
  [
    '24 hours over the night that loses an hour end an hour later by the clock',
    { crimes: crimes('2026-03-28 12:00'), rows: forms('2026-03-29 13:00') },
    'met in 2026-03',
  ],
  [
    'and a minute more is too late',
    { crimes: crimes('2026-03-28 12:00'), rows: forms('2026-03-29 13:01') },
    'not met in 2026-03',
  ],
  [
    '24 hours over the night that gains an hour end an hour earlier by the clock',
    { crimes: crimes('2025-10-25 12:00'), rows: forms('2025-10-26 11:00') },
    'met in 2025-10',
  ],
  [
    'and the same hour by the clock is too late',
    { crimes: crimes('2025-10-25 12:00'), rows: forms('2025-10-26 12:00') },
    'not met in 2025-10',
  ],
  [
    'an S-DASH counts',
    { crimes: crimes('2026-01-10 12:00'), rows: of('s_dash', '2026-01-10 13:00') },
    'met in 2026-01',
  ],
  ['a SASH counts', { crimes: crimes('2026-01-10 12:00'), rows: of('sash', '2026-01-10 13:00') }, 'met in 2026-01'],
  [
    'a DASH alone is no form',
    { crimes: crimes('2026-01-10 12:00'), rows: of('dash', '2026-01-10 13:00') },
    'not met in 2026-01',
  ],
  [
    'another tool is no form',
    { crimes: crimes('2026-01-10 12:00'), rows: of('other', '2026-01-10 13:00') },
    'not met in 2026-01',
  ],
  ['no form is a no', { crimes: crimes('2026-01-10 12:00') }, 'not met in 2026-01'],
  ['no form is a no, whatever the time of the report', { crimes: crimes('2026-01-10 00:00') }, 'not met in 2026-01'],
  [
    'a form from before the report alone is unknown',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-10 11:59') },
    'unknown in 2026-01',
  ],
  [
    'where one form is from before the report the next one counts',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-09 12:00', '2026-01-11 11:00') },
    'met in 2026-01',
  ],
  [
    'and is too late where it is too late',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-09 12:00', '2026-01-13 11:00') },
    'not met in 2026-01',
  ],
  [
    'a form without a time is unknown',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-11 00:00') },
    'unknown in 2026-01',
  ],
  [
    'a form without a time on the day of the report is unknown, though midnight was before it',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-10 00:00') },
    'unknown in 2026-01',
  ],
  [
    'a form without a time on the day before is from before the report',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-09 00:00', '2026-01-13 11:00') },
    'not met in 2026-01',
  ],
  [
    'a form without a time does not hide a later one in time',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-11 00:00', '2026-01-11 09:00') },
    'met in 2026-01',
  ],
  [
    'a form without a time after one too late changes nothing',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-12 09:00', '2026-01-13 00:00') },
    'not met in 2026-01',
  ],
  [
    'a report without a time is unknown',
    { crimes: crimes('2026-01-10 00:00'), rows: forms('2026-01-11 12:00') },
    'unknown in 2026-01',
  ],
  [
    'a report without a time and a form later that day count',
    { crimes: crimes('2026-01-10 00:00'), rows: forms('2026-01-10 15:00') },
    'met in 2026-01',
  ],
  [
    'midnight in summer is midnight in London',
    { crimes: crimes('2026-06-10 00:00'), rows: forms('2026-06-11 12:00') },
    'unknown in 2026-06',
  ],
  [
    'one in the morning in summer, midnight in UTC, is a time like any other',
    { crimes: crimes('2026-06-10 01:00'), rows: forms('2026-06-11 12:00') },
    'not met in 2026-06',
  ],
  [
    'the month is that of the report, in London',
    { crimes: [{ reported: '2026-04-01 00:30', recorded: '2026-05-02 12:00' }], rows: forms('2026-04-01 01:00') },
    'met in 2026-04',
  ],
  [
    'a victim who refused all contact is not counted',
    { crimes: crimes('2026-01-10 12:00', { contact_refused: true }), rows: forms('2026-01-10 13:00') },
    'not counted',
  ],
  [
    'a victim who did not is counted',
    { crimes: crimes('2026-01-10 12:00', { contact_refused: false }) },
    'not met in 2026-01',
  ],
  [
    'a historic crime is not counted',
    { crimes: crimes('2026-01-10 12:00', { last_incident_on: '2025-01-09' }) },
    'not counted',
  ],
  [
    'twelve months to the day are not historic',
    { crimes: crimes('2026-01-10 12:00', { last_incident_on: '2025-01-10' }) },
    'not met in 2026-01',
  ],
  [
    'a cancelled crime is not counted',
    { crimes: crimes('2026-01-10 12:00', { cancelled_on: '2026-09-01' }) },
    'not counted',
  ],
  ['harassment is not counted', { crimes: crimes('2026-01-10 12:00', { offence_code: '8/30' }) }, 'not counted'],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, riskAssessedWithinADay)).toBe(answer)
})

test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'a form on day 14 counts',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-24 23:59') },
    'met in 2026-01',
  ],
  [
    'a form on day 15 does not',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-25 00:01') },
    'not met in 2026-01',
  ],
  [
    'a form without a time has a day all the same',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-24 00:00') },
    'met in 2026-01',
  ],
  [
    'a form on the day of the report counts, whatever the hour',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-10 09:00') },
    'met in 2026-01',
  ],
  [
    'a form from a day before the report alone is unknown',
    { crimes: crimes('2026-01-10 12:00'), rows: forms('2026-01-09 09:00') },
    'unknown in 2026-01',
  ],
  ['no form is a no', { crimes: crimes('2026-01-10 12:00') }, 'not met in 2026-01'],
  [
    'a victim who refused all contact is not counted',
    { crimes: crimes('2026-01-10 12:00', { contact_refused: true }) },
    'not counted',
  ],
  [
    'a historic crime is not counted',
    { crimes: crimes('2026-01-10 12:00', { last_incident_on: '2020-01-01' }) },
    'not counted',
  ],
])('within 14 days: %s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, riskAssessedWithinADay, 'risk-assessed-within-a-day-ever')).toBe(answer)
})

test('victims who refused all contact have a line of their own; historic crimes are left out here too', async () => {
  const refused = { contact_refused: true, reported: '2026-01-10 12:00' }
  await fill(database.db, {
    asAt: '2026-02-28 23:59',
    crimes: [
      { id: 'refused', ...refused },
      { id: 'historic', ...refused, last_incident_on: '2020-01-01' },
      { id: 'not said', ...refused, contact_refused: null },
      { id: 'did not', ...refused, contact_refused: false },
    ],
  })
  const cells = await cellsOf(database.db, riskAssessedWithinADay)
  const line = cells.find(({ measureId }) => measureId === 'risk-assessed-within-a-day-refused')
  expect([line?.firstMonth, line?.cases]).toEqual(['2026-01', [1, 0]])
})

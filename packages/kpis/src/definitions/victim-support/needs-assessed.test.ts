import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { needsAssessed } from './needs-assessed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const reported = (at: string, more: object = {}) => [{ reported: at, ...more }]
const assessed = (...days: string[]) => ({
  needs_assessment: days.map((completed_on) => ({ crime_id: 'crime', completed_on })),
})

// 10 January 2026 is a Saturday; 3 and 6 April are bank holidays.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'assessed on the fifth working day counts',
    { crimes: reported('2026-01-12 09:00'), rows: assessed('2026-01-19') },
    'met in 2026-01',
  ],
  [
    'assessed on the sixth does not',
    { crimes: reported('2026-01-12 09:00'), rows: assessed('2026-01-20') },
    'not met in 2026-01',
  ],
  [
    'assessed on the day of the report counts',
    { crimes: reported('2026-01-12 23:30'), rows: assessed('2026-01-12') },
    'met in 2026-01',
  ],
  [
    'of a report on Saturday the first working day is Monday',
    { crimes: reported('2026-01-10 09:00'), rows: assessed('2026-01-16') },
    'met in 2026-01',
  ],
  [
    'the weekend after the fifth working day is still in time',
    { crimes: reported('2026-01-10 09:00'), rows: assessed('2026-01-18') },
    'met in 2026-01',
  ],
  [
    'the Monday after it is not',
    { crimes: reported('2026-01-10 09:00'), rows: assessed('2026-01-19') },
    'not met in 2026-01',
  ],
  [
    'bank holidays are no working days: nine days over Easter are in time',
    { crimes: reported('2026-04-01 09:00'), rows: assessed('2026-04-10') },
    'met in 2026-04',
  ],
  [
    'and the next working day is not',
    { crimes: reported('2026-04-01 09:00'), rows: assessed('2026-04-13') },
    'not met in 2026-04',
  ],
  ['no assessment is a no', { crimes: reported('2026-01-12 09:00') }, 'not met in 2026-01'],
  [
    'an assessment before the report is unknown',
    { crimes: reported('2026-01-12 09:00'), rows: assessed('2026-01-11') },
    'unknown in 2026-01',
  ],
  [
    'where one is before the report the next one counts',
    { crimes: reported('2026-01-12 09:00'), rows: assessed('2026-01-09', '2026-01-13') },
    'met in 2026-01',
  ],
  [
    'and where that is late it is a no',
    { crimes: reported('2026-01-12 09:00'), rows: assessed('2026-01-09', '2026-02-13') },
    'not met in 2026-01',
  ],
  [
    'the first of several counts',
    { crimes: reported('2026-01-12 09:00'), rows: assessed('2026-03-01', '2026-01-13') },
    'met in 2026-01',
  ],
  [
    'the month is that of the report, not of recording',
    { crimes: reported('2026-01-31 23:30', { recorded: '2026-02-02 09:00' }), rows: assessed('2026-02-02') },
    'met in 2026-01',
  ],
  [
    'a report at 00:30 on 1 April is of April in London, though of March in UTC',
    { crimes: reported('2026-04-01 00:30'), rows: assessed('2026-04-02') },
    'met in 2026-04',
  ],
  [
    'a time that is not known leaves the day as it is',
    { crimes: reported('2026-01-12 00:00'), rows: assessed('2026-01-19') },
    'met in 2026-01',
  ],
  [
    'a victim who refused all contact is left out',
    { crimes: reported('2026-01-12 09:00', { contact_refused: true }), rows: assessed('2026-01-13') },
    'not counted',
  ],
  [
    'a victim who did not refuse is not',
    { crimes: reported('2026-01-12 09:00', { contact_refused: false }), rows: assessed('2026-01-13') },
    'met in 2026-01',
  ],
  [
    'a crime whose last incident was over twelve months before the report is left out',
    { crimes: reported('2026-01-12 09:00', { last_incident_on: '2025-01-11' }) },
    'not counted',
  ],
  [
    'twelve months to the day are not over twelve months',
    { crimes: reported('2026-01-12 09:00', { last_incident_on: '2025-01-12' }) },
    'not met in 2026-01',
  ],
  [
    'a cancelled crime is not counted',
    { crimes: reported('2026-01-12 09:00', { cancelled_on: '2026-02-01' }) },
    'not counted',
  ],
  ['harassment is not counted', { crimes: reported('2026-01-12 09:00', { offence_code: '8/30' }) }, 'not counted'],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, needsAssessed)).toBe(answer)
})

test('victims who refused all contact are counted beside it, in the month of their report', async () => {
  await fill(database.db, {
    asAt: '2026-02-28 23:59',
    crimes: [
      { id: 'a', reported: '2026-01-31 12:00', recorded: '2026-02-01 12:00', contact_refused: true },
      { id: 'b', reported: '2026-01-12 12:00' },
      { id: 'c', reported: '2026-01-12 12:00', contact_refused: true, last_incident_on: '2020-01-01' },
    ],
  })
  const cells = await cellsOf(database.db, needsAssessed)
  const refused = cells.find(({ measureId, breakdown }) => measureId.endsWith('refused') && breakdown === 'all')
  expect([refused?.firstMonth, refused?.cases]).toEqual(['2026-01', [1, 0]])
})

import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill } from '../../testing/tiny-warehouse.ts'
import { recordedWithinADay } from './recorded-within-a-day.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crime = (reported: string, recorded: string, more: object = {}) => [{ reported, recorded, ...more }]

// The clocks go forward on 29 March 2026 and back on 25 October 2026.
test.each<[fact: string, crimes: ReturnType<typeof crime>, answer: string]>([
  ['24 hours counts', crime('2026-01-10 09:00', '2026-01-11 09:00'), 'met in 2026-01'],
  ['a minute more does not', crime('2026-01-10 09:00', '2026-01-11 09:01'), 'not met in 2026-01'],
  ['a second more does not', crime('2026-01-10 09:00:00', '2026-01-11 09:00:01'), 'not met in 2026-01'],
  ['recorded as it was reported counts', crime('2026-01-10 09:00', '2026-01-10 09:00'), 'met in 2026-01'],
  [
    '25 hours by the clock on the wall are 24 on the day the clocks go forward',
    crime('2026-03-28 12:00', '2026-03-29 13:00'),
    'met in 2026-03',
  ],
  ['and a minute more is not', crime('2026-03-28 12:00', '2026-03-29 13:01'), 'not met in 2026-03'],
  [
    '24 hours by the clock on the wall are 25 on the day the clocks go back',
    crime('2026-10-24 12:00', '2026-10-25 12:00'),
    'not met in 2026-10',
  ],
  ['23 by the clock on the wall are 24', crime('2026-10-24 12:00', '2026-10-25 11:00'), 'met in 2026-10'],
  ['recorded before it was reported is unknown', crime('2026-01-10 09:00', '2026-01-10 08:59'), 'unknown in 2026-01'],
  ['reported at midnight exactly is unknown', crime('2026-01-10 00:00', '2026-01-10 08:00'), 'unknown in 2026-01'],
  ['recorded at midnight exactly is unknown', crime('2026-01-10 09:00', '2026-01-11 00:00'), 'unknown in 2026-01'],
  ['midnight of days later is unknown too', crime('2026-01-10 09:00', '2026-01-15 00:00'), 'unknown in 2026-01'],
  ['midnight of London in summer is unknown', crime('2026-07-10 00:00', '2026-07-10 08:00'), 'unknown in 2026-07'],
  ['01:00 in summer is midnight elsewhere only', crime('2026-07-10 01:00', '2026-07-10 08:00'), 'met in 2026-07'],
  ['the month is that of recording', crime('2026-01-31 20:00', '2026-02-01 09:00'), 'met in 2026-02'],
  [
    'a crime taken over from another force is not counted',
    crime('2026-01-10 09:00', '2026-01-10 10:00', { transferred_in: true }),
    'not counted',
  ],
  [
    'one of the force’s own by its record is',
    crime('2026-01-10 09:00', '2026-01-10 10:00', { transferred_in: false }),
    'met in 2026-01',
  ],
  [
    'an incident twelve months to the day before the report is not historic',
    crime('2026-01-10 09:00', '2026-01-10 10:00', { last_incident_on: '2025-01-10' }),
    'met in 2026-01',
  ],
  [
    'a day more is historic and not counted',
    crime('2026-01-10 09:00', '2026-01-10 10:00', { last_incident_on: '2025-01-09' }),
    'not counted',
  ],
  ['harassment is not counted', crime('2026-01-10 09:00', '2026-01-10 10:00', { offence_code: '8/30' }), 'not counted'],
  [
    'a cancelled crime is not counted',
    crime('2026-01-10 09:00', '2026-01-10 10:00', { cancelled_on: '2026-05-01' }),
    'not counted',
  ],
])('%s', async (_fact, crimes, answer) => {
  await fill(database.db, { crimes })
  expect(await onlyCase(database.db, recordedWithinADay)).toBe(answer)
})

describe('time to recording', () => {
  /** `2 hours`, `unknown` or `not counted`. */
  async function onlyTime(): Promise<string> {
    const cells = await cellsOf(database.db, recordedWithinADay)
    const cell = cells.find(
      ({ measureId, breakdown }) => measureId === 'recorded-within-a-day-time' && breakdown === 'all',
    )
    if (cell?.unknown?.includes(1)) return 'unknown'
    return cell?.histogram?.length.length ? `${cell.histogram.length[0]} hours` : 'not counted'
  }

  test.each<[fact: string, crimes: ReturnType<typeof crime>, answer: string]>([
    ['runs in hours, a begun one counted whole', crime('2026-01-10 09:00', '2026-01-10 10:30'), '2 hours'],
    ['misses the hour that the clocks skip', crime('2026-03-29 00:30', '2026-03-29 03:00'), '2 hours'],
    ['is unknown without the time of report', crime('2026-01-10 00:00', '2026-01-10 10:30'), 'unknown'],
    ['is unknown without the time of recording', crime('2026-01-10 09:00', '2026-01-11 00:00'), 'unknown'],
    ['is unknown where it would be less than nothing', crime('2026-01-10 09:00', '2026-01-10 08:30'), 'unknown'],
    [
      'leaves historic crimes out',
      crime('2026-01-10 09:00', '2026-01-10 10:30', { last_incident_on: '2024-01-01' }),
      'not counted',
    ],
    [
      'leaves crimes of another force out',
      crime('2026-01-10 09:00', '2026-01-10 10:30', { transferred_in: true }),
      'not counted',
    ],
  ])('%s', async (_fact, crimes, answer) => {
    await fill(database.db, { crimes })
    expect(await onlyTime()).toBe(answer)
  })
})

test('is told apart by how it was reported and by team, never by ethnicity', async () => {
  await fill(database.db, {
    crimes: crime('2026-01-10 09:00', '2026-01-10 10:00', { source_channel: 'counter' }),
    rows: {
      investigation_event: [
        { crime_id: 'crime', kind: 'allocated', detail: 'response', occurred_at: '2026-01-10 11:00' },
      ],
    },
  })
  const cells = (await cellsOf(database.db, recordedWithinADay)).filter(
    ({ measureId, breakdown }) =>
      measureId === recordedWithinADay.id && ['source_channel', 'team_type', 'victim_ethnicity'].includes(breakdown),
  )
  expect(cells.map(({ breakdown, category }) => [breakdown, category])).toEqual([
    ['source_channel', 'counter'],
    ['team_type', 'response'],
  ])
})

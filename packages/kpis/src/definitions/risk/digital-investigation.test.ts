import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { digitalInvestigation } from './digital-investigation.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = (more: object = {}) => [
  { reported: '2026-01-10 12:00', recorded: '2026-03-02 12:00', online: 'online', ...more },
]
const actions = (...happened: string[]) => ({
  investigation_event: happened.map((at) => ({ crime_id: 'crime', kind: 'digital_action', occurred_at: at })),
})

test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'an action on day 7 counts, in the month of the report',
    { crimes: crimes(), rows: actions('2026-01-17 23:59') },
    'met in 2026-01',
  ],
  ['an action on day 8 does not', { crimes: crimes(), rows: actions('2026-01-18 00:01') }, 'not met in 2026-01'],
  [
    'an action without a time has a day all the same',
    { crimes: crimes(), rows: actions('2026-01-17 00:00') },
    'met in 2026-01',
  ],
  [
    'an action on the day of the report counts, whatever the hour',
    { crimes: crimes(), rows: actions('2026-01-10 08:00') },
    'met in 2026-01',
  ],
  ['no action is a no', { crimes: crimes() }, 'not met in 2026-01'],
  [
    'another event is no digital action',
    {
      crimes: crimes(),
      rows: { investigation_event: [{ crime_id: 'crime', kind: 'arrest', occurred_at: '2026-01-11 12:00' }] },
    },
    'not met in 2026-01',
  ],
  [
    'an action from before the report alone is unknown',
    { crimes: crimes(), rows: actions('2026-01-09 12:00') },
    'unknown in 2026-01',
  ],
  [
    'where an action is from before the report the next one counts',
    { crimes: crimes(), rows: actions('2026-01-09 12:00', '2026-01-12 12:00') },
    'met in 2026-01',
  ],
  [
    'and is too late where it is too late',
    { crimes: crimes(), rows: actions('2026-01-09 12:00', '2026-02-12 12:00') },
    'not met in 2026-01',
  ],
  [
    'a crime both online and offline counts',
    { crimes: crimes({ online: 'both' }), rows: actions('2026-01-12 12:00') },
    'met in 2026-01',
  ],
  [
    'an offline crime is not counted',
    { crimes: crimes({ online: 'offline' }), rows: actions('2026-01-12 12:00') },
    'not counted',
  ],
  [
    'a crime that may have been online is unknown, action or not',
    { crimes: crimes({ online: null }), rows: actions('2026-01-12 12:00') },
    'unknown in 2026-01',
  ],
  ['and so it is without an action', { crimes: crimes({ online: null }) }, 'unknown in 2026-01'],
  ['a historic crime is not counted', { crimes: crimes({ last_incident_on: '2025-01-09' }) }, 'not counted'],
  ['a cancelled crime is not counted', { crimes: crimes({ cancelled_on: '2026-09-01' }) }, 'not counted'],
  ['harassment is not counted', { crimes: crimes({ offence_code: '8/30' }) }, 'not counted'],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, digitalInvestigation)).toBe(answer)
})

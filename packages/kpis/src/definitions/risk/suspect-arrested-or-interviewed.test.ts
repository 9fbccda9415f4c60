import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyCase } from '../../testing/answers.ts'
import { onlyWaitAndMonth } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { suspectArrestedOrInterviewed } from './suspect-arrested-or-interviewed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = (more: object = {}) => [
  { reported: '2026-01-10 12:00', recorded: '2026-03-02 12:00', suspect_named_on: '2026-01-12', ...more },
]
const events = (...happened: [kind: string, at: string][]) => ({
  investigation_event: happened.map(([kind, at]) => ({ crime_id: 'crime', kind, occurred_at: at })),
})
const linked = (namedOn: string | null) => ({
  crime_suspect: [{ crime_id: 'crime', suspect_id: 'suspect', named_on: namedOn }],
})
const highRisk = {
  risk_assessment: [{ crime_id: 'crime', tool: 'sst', grade: 'high', completed_at: '2026-01-10 13:00' }],
}

// 10 January 2026 + 30 days is 9 February.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'arrested on day 30 counts, in the month of the report',
    { crimes: crimes(), rows: events(['arrest', '2026-02-09 23:59']) },
    'met in 2026-01',
  ],
  [
    'arrested on day 31 does not',
    { crimes: crimes(), rows: events(['arrest', '2026-02-10 00:01']) },
    'not met in 2026-01',
  ],
  [
    'arrested on the day of the report counts, whatever the hour',
    { crimes: crimes(), rows: events(['arrest', '2026-01-10 08:00']) },
    'met in 2026-01',
  ],
  [
    'a voluntary interview counts',
    { crimes: crimes(), rows: events(['voluntary_interview', '2026-02-09 12:00']) },
    'met in 2026-01',
  ],
  [
    'the first of both decides',
    { crimes: crimes(), rows: events(['arrest', '2026-03-09 12:00'], ['voluntary_interview', '2026-01-20 12:00']) },
    'met in 2026-01',
  ],
  [
    'another event is neither',
    { crimes: crimes(), rows: events(['bail_start', '2026-01-20 12:00']) },
    'not met in 2026-01',
  ],
  ['neither is a no', { crimes: crimes() }, 'not met in 2026-01'],
  [
    'an arrest from before the report alone is unknown',
    { crimes: crimes(), rows: events(['arrest', '2026-01-09 12:00']) },
    'unknown in 2026-01',
  ],
  [
    'where an arrest is from before the report the next event counts',
    { crimes: crimes(), rows: events(['arrest', '2026-01-09 12:00'], ['voluntary_interview', '2026-01-20 12:00']) },
    'met in 2026-01',
  ],
  [
    'and is too late where it is too late',
    { crimes: crimes(), rows: events(['arrest', '2026-01-09 12:00'], ['arrest', '2026-03-20 12:00']) },
    'not met in 2026-01',
  ],
  ['named on day 30 is counted', { crimes: crimes({ suspect_named_on: '2026-02-09' }) }, 'not met in 2026-01'],
  ['named on day 31 is not', { crimes: crimes({ suspect_named_on: '2026-02-10' }) }, 'not counted'],
  ['named before the report is counted', { crimes: crimes({ suspect_named_on: '2025-06-01' }) }, 'not met in 2026-01'],
  [
    'no suspect named is not counted',
    { crimes: crimes({ suspect_named_on: null }), rows: events(['arrest', '2026-01-20 12:00']) },
    'not counted',
  ],
  [
    'a suspect linked to the crime is named',
    { crimes: crimes({ suspect_named_on: null }), rows: linked('2026-01-20') },
    'not met in 2026-01',
  ],
  [
    'of two days of naming the earlier one counts',
    { crimes: crimes({ suspect_named_on: '2026-03-01' }), rows: linked('2026-02-09') },
    'not met in 2026-01',
  ],
  [
    'named on a day not recorded is unknown, arrested or not',
    {
      crimes: crimes({ suspect_named_on: null }),
      rows: { ...linked(null), ...events(['arrest', '2026-01-20 12:00']) },
    },
    'unknown in 2026-01',
  ],
  ['a historic crime is not counted', { crimes: crimes({ last_incident_on: '2025-01-09' }) }, 'not counted'],
  ['a cancelled crime is not counted', { crimes: crimes({ cancelled_on: '2026-09-01' }) }, 'not counted'],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, suspectArrestedOrInterviewed)).toBe(answer)
})

test.each<[line: string, fact: string, tiny: Tiny, answer: string]>([
  ['arrest', 'an arrest counts', { rows: events(['arrest', '2026-02-09 12:00']) }, 'met in 2026-01'],
  ['arrest', 'on day 31 it does not', { rows: events(['arrest', '2026-02-10 12:00']) }, 'not met in 2026-01'],
  [
    'arrest',
    'an interview does not',
    { rows: events(['voluntary_interview', '2026-01-20 12:00']) },
    'not met in 2026-01',
  ],
  [
    'arrest',
    'one from before the report is unknown',
    { rows: events(['arrest', '2026-01-09 12:00']) },
    'unknown in 2026-01',
  ],
  [
    'arrest',
    'named on a day not recorded is unknown',
    { crimes: crimes({ suspect_named_on: null }), rows: linked(null) },
    'unknown in 2026-01',
  ],
  ['interview', 'an interview counts', { rows: events(['voluntary_interview', '2026-02-09 12:00']) }, 'met in 2026-01'],
  [
    'interview',
    'on day 31 it does not',
    { rows: events(['voluntary_interview', '2026-02-10 12:00']) },
    'not met in 2026-01',
  ],
  ['interview', 'an arrest does not', { rows: events(['arrest', '2026-01-20 12:00']) }, 'not met in 2026-01'],
  [
    'interview',
    'one from before the report is unknown',
    { rows: events(['voluntary_interview', '2026-01-09 12:00']) },
    'unknown in 2026-01',
  ],
  ['high-risk', 'day 2 counts', { rows: { ...highRisk, ...events(['arrest', '2026-01-12 23:59']) } }, 'met in 2026-01'],
  [
    'high-risk',
    'day 3 does not',
    { rows: { ...highRisk, ...events(['voluntary_interview', '2026-01-13 00:01']) } },
    'not met in 2026-01',
  ],
  [
    'high-risk',
    'a suspect named later than day 2 is counted all the same',
    { crimes: crimes({ suspect_named_on: '2026-02-09' }), rows: highRisk },
    'not met in 2026-01',
  ],
  ['high-risk', 'other crimes are not counted', { rows: events(['arrest', '2026-01-10 12:00']) }, 'not counted'],
])('%s: %s', async (line, _fact, tiny, answer) => {
  await fill(database.db, { crimes: crimes(), ...tiny })
  expect(await onlyCase(database.db, suspectArrestedOrInterviewed, `suspect-arrested-or-interviewed-${line}`)).toBe(
    answer,
  )
})

test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'days run from the report to the first arrest',
    { rows: events(['arrest', '2026-01-15 09:00'], ['arrest', '2026-01-20 09:00']) },
    '5 days, arrested in 2026-01',
  ],
  [
    'an interview does not end the wait, the cut-off does',
    { asAt: '2026-03-31 23:59', rows: events(['voluntary_interview', '2026-01-15 09:00']) },
    '80 days, waiting in 2026-01',
  ],
  [
    'a crime closed without an arrest ended another way',
    { crimes: crimes({ status: 'closed', closed_on: '2026-03-01' }) },
    '50 days, closed in 2026-01',
  ],
  [
    'closed on a day not recorded, without an arrest, is unknown',
    { crimes: crimes({ status: 'closed' }) },
    'unknown in 2026-01',
  ],
  [
    'an arrest from before the report alone is unknown',
    { rows: events(['arrest', '2026-01-09 12:00']) },
    'unknown in 2026-01',
  ],
  [
    'named on a day not recorded is unknown',
    { crimes: crimes({ suspect_named_on: null }), rows: linked(null) },
    'unknown in 2026-01',
  ],
])('time to arrest: %s', async (_fact, tiny, answer) => {
  await fill(database.db, { crimes: crimes(), ...tiny })
  expect(
    await onlyWaitAndMonth(database.db, suspectArrestedOrInterviewed, 'suspect-arrested-or-interviewed-time'),
  ).toBe(answer)
})

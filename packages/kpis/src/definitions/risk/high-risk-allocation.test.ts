import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { highRiskAllocation } from './high-risk-allocation.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = (more: object = {}) => [{ recorded: '2025-12-31 12:00', ...more }]
const graded = (...forms: [grade: string, at: string][]) =>
  forms.map(([grade, at]) => ({ crime_id: 'crime', tool: 'sst', grade, completed_at: at }))
const allocated = (...events: [to: string | null, at: string][]) =>
  events.map(([detail, at]) => ({ crime_id: 'crime', kind: 'allocated', detail, occurred_at: at }))
const high = graded(['high', '2026-01-10 12:00'])
const untimed = graded(['high', '2026-01-10 00:00'])

type Rows = Tiny['rows']
const rows = (risk: ReturnType<typeof graded>, ...events: Parameters<typeof allocated>): Rows => ({
  risk_assessment: risk,
  investigation_event: allocated(...events),
})

// 29 March 2026 is the day the clocks go forward.
test.each<[fact: string, rows: Rows, answer: string]>([
  [
    'to an investigator 48 hours after the form counts, in the month of the form',
    rows(high, ['investigator', '2026-01-12 12:00']),
    'met in 2026-01',
  ],
  ['a minute later does not', rows(high, ['investigator', '2026-01-12 12:01']), 'not met in 2026-01'],
  [
    '48 hours over the change of clocks end an hour later by the clock',
    rows(graded(['high', '2026-03-28 12:00']), ['investigator', '2026-03-30 13:00']),
    'met in 2026-03',
  ],
  [
    'and a minute more is too late',
    rows(graded(['high', '2026-03-28 12:00']), ['investigator', '2026-03-30 13:01']),
    'not met in 2026-03',
  ],
  ['to a specialist counts', rows(high, ['specialist', '2026-01-10 13:00']), 'met in 2026-01'],
  ['to response does not', rows(high, ['response', '2026-01-10 13:00']), 'not met in 2026-01'],
  ['at any time before the form counts', rows(high, ['specialist', '2025-12-31 13:00']), 'met in 2026-01'],
  [
    'to response and then in time to an investigator counts',
    rows(high, ['response', '2026-01-10 13:00'], ['investigator', '2026-01-11 13:00']),
    'met in 2026-01',
  ],
  ['never allocated is a no', rows(high), 'not met in 2026-01'],
  ['never allocated is a no, whatever the time of the form', rows(untimed), 'not met in 2026-01'],
  ['to nobody said is unknown', rows(high, [null, '2026-01-12 12:00']), 'unknown in 2026-01'],
  ['to nobody said too late is a no', rows(high, [null, '2026-01-12 12:01']), 'not met in 2026-01'],
  [
    'to nobody said does not hide another in time',
    rows(high, [null, '2026-01-10 13:00'], ['specialist', '2026-01-11 13:00']),
    'met in 2026-01',
  ],
  [
    'to nobody said and too late to an investigator is unknown',
    rows(high, [null, '2026-01-10 13:00'], ['investigator', '2026-01-20 13:00']),
    'unknown in 2026-01',
  ],
  [
    'without a time from the day of the form on is unknown',
    rows(high, ['investigator', '2026-01-12 00:00']),
    'unknown in 2026-01',
  ],
  [
    'without a time does not hide a later one in time',
    rows(high, ['investigator', '2026-01-11 00:00'], ['investigator', '2026-01-12 09:00']),
    'met in 2026-01',
  ],
  [
    'without a time after one too late changes nothing',
    rows(high, ['investigator', '2026-01-13 09:00'], ['investigator', '2026-01-14 00:00']),
    'not met in 2026-01',
  ],
  [
    'without a time on a day before the form is in time for certain',
    rows(high, ['investigator', '2026-01-09 00:00']),
    'met in 2026-01',
  ],
  ['a form without a time is unknown', rows(untimed, ['investigator', '2026-01-12 09:00']), 'unknown in 2026-01'],
  [
    'a form without a time and an allocation early enough count',
    rows(untimed, ['investigator', '2026-01-11 23:59']),
    'met in 2026-01',
  ],
  [
    'another event is no allocation',
    {
      risk_assessment: high,
      investigation_event: [{ crime_id: 'crime', kind: 'arrest', occurred_at: '2026-01-10 13:00' }],
    },
    'not met in 2026-01',
  ],
  ['a DASH can grade it high', rows([{ ...high[0]!, tool: 'dash' }]), 'not met in 2026-01'],
  [
    'of two forms at one time the higher grade counts',
    rows(graded(['medium', '2026-01-10 12:00'], ['high', '2026-01-10 12:00'])),
    'not met in 2026-01',
  ],
  [
    'high at first and then lowered is counted',
    rows(graded(['high', '2026-01-10 12:00'], ['medium', '2026-02-10 12:00'])),
    'not met in 2026-01',
  ],
  [
    'medium at first and then raised is not counted',
    rows(graded(['medium', '2026-01-10 12:00'], ['high', '2026-01-11 12:00']), ['investigator', '2026-01-10 13:00']),
    'not counted',
  ],
  ['without a form it is not counted', rows([], ['investigator', '2026-01-10 13:00']), 'not counted'],
])('%s', async (_fact, given, answer) => {
  await fill(database.db, { crimes: crimes(), rows: given ?? {} })
  expect(await onlyCase(database.db, highRiskAllocation)).toBe(answer)
})

test.each([
  ['a historic crime', { last_incident_on: '2020-01-01' }],
  ['a cancelled crime', { cancelled_on: '2026-02-01' }],
  ['harassment', { offence_code: '8/30' }],
])('%s is not counted', async (_fact, more) => {
  await fill(database.db, { crimes: crimes(more), rows: { risk_assessment: high } })
  expect(await onlyCase(database.db, highRiskAllocation)).toBe('not counted')
})

import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { chargeRate } from './charge-rate.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const recorded = (at: string, more: object = {}) => [{ recorded: at, ...more }]
const outcome = (code: string, on: string, more: object = {}) => ({ crime: 'crime', code, on, ...more })

// 10 January 2026 + 180 days is 9 July; 29 March 2026 is the day the clocks go forward.
test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'charged on day 180 counts',
    { crimes: recorded('2026-01-10 09:00'), outcomes: [outcome('1', '2026-07-09')] },
    'met in 2026-01',
  ],
  [
    'charged on day 181 does not',
    { crimes: recorded('2026-01-10 09:00'), outcomes: [outcome('1', '2026-07-10')] },
    'not met in 2026-01',
  ],
  [
    'charged on the day of recording counts',
    { crimes: recorded('2026-01-10 09:00'), outcomes: [outcome('1', '2026-01-10')] },
    'met in 2026-01',
  ],
  [
    'a summons to an alternate offence (1A) is a charge',
    { crimes: recorded('2026-01-10 09:00'), outcomes: [outcome('1A', '2026-02-01')] },
    'met in 2026-01',
  ],
  [
    'a caution is not a charge',
    { crimes: recorded('2026-01-10 09:00'), outcomes: [outcome('2', '2026-02-01')] },
    'not met in 2026-01',
  ],
  ['no outcome is not a charge', { crimes: recorded('2026-01-10 09:00') }, 'not met in 2026-01'],
  [
    'closed without an outcome is not a charge',
    { crimes: recorded('2026-01-10 09:00', { status: 'closed' }) },
    'not met in 2026-01',
  ],
  [
    'a charge before recording is unknown',
    { crimes: recorded('2026-01-10 09:00'), outcomes: [outcome('1', '2026-01-09')] },
    'unknown in 2026-01',
  ],
  [
    'a charge that is no longer current is not a charge',
    {
      crimes: recorded('2026-01-10 09:00'),
      outcomes: [outcome('1', '2026-02-01', { is_current: false }), outcome('16', '2026-03-01')],
    },
    'not met in 2026-01',
  ],
  [
    'a case reopened and then charged counts on the day of the charge',
    {
      crimes: recorded('2026-01-10 09:00'),
      outcomes: [outcome('16', '2026-02-01', { is_current: false }), outcome('1', '2026-07-09')],
    },
    'met in 2026-01',
  ],
  [
    'of several current outcomes a charge comes first',
    { crimes: recorded('2026-01-10 09:00'), outcomes: [outcome('16', '2026-02-01'), outcome('1', '2026-03-01')] },
    'met in 2026-01',
  ],
  [
    'of several charges the earliest decides',
    { crimes: recorded('2026-01-10 09:00'), outcomes: [outcome('1', '2026-09-01'), outcome('1', '2026-03-01')] },
    'met in 2026-01',
  ],
  ['23:30 on 31 March is March in London', { crimes: recorded('2026-03-31 23:30') }, 'not met in 2026-03'],
  [
    '00:30 on 1 April is April in London, though March in UTC',
    { crimes: recorded('2026-04-01 00:30') },
    'not met in 2026-04',
  ],
  [
    'day 180 is counted in days, over the change of clocks',
    { crimes: recorded('2026-03-28 23:59'), outcomes: [outcome('1', '2026-09-24')] },
    'met in 2026-03',
  ],
  [
    'day 181 is counted in days, over the change of clocks',
    { crimes: recorded('2026-03-28 23:59'), outcomes: [outcome('1', '2026-09-25')] },
    'not met in 2026-03',
  ],
  [
    'a cancelled crime is not counted',
    { crimes: recorded('2026-01-10 09:00', { cancelled_on: '2026-08-01' }) },
    'not counted',
  ],
  [
    'a crime with a reason for cancelling alone is not counted',
    { crimes: recorded('2026-01-10 09:00', { cancel_reason: 'transferred' }) },
    'not counted',
  ],
  ['harassment is not counted', { crimes: recorded('2026-01-10 09:00', { offence_code: '8/30' }) }, 'not counted'],
  [
    'the offence now decides, not the first one',
    { crimes: recorded('2026-01-10 09:00', { initial_offence_code: '8/30' }) },
    'not met in 2026-01',
  ],
  [
    'a historic crime is counted',
    { crimes: recorded('2026-01-10 09:00', { last_incident_on: '2019-01-01' }) },
    'not met in 2026-01',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, chargeRate)).toBe(answer)
})

describe('by area', () => {
  test('a crime counts for the force, its division and its district', async () => {
    await fill(database.db, {
      crimes: [
        { id: 'a', recorded: '2026-01-10 09:00', area_code: 'E07000032' },
        { id: 'b', recorded: '2026-01-11 09:00', area_code: 'E06000015' },
      ],
      outcomes: [{ crime: 'a', code: '1', on: '2026-01-20' }],
    })
    const cells = await cellsOf(database.db, chargeRate)
    const areas = cells.filter(({ breakdown }) => ['all', 'division', 'district'].includes(breakdown))
    expect(areas.map(({ breakdown, category, cases, met }) => [breakdown, category, cases[0], met?.[0]])).toEqual([
      ['all', 'all', 2, 1],
      ['division', 'North', 1, 1],
      ['division', 'South', 1, 0],
      ['district', 'E07000032', 1, 1],
      ['district', 'E06000015', 1, 0],
    ])
  })
})

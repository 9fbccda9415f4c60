import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { chargeRateOfficial } from './charge-rate-official.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ reported: '2026-01-31 09:00', recorded: '2026-02-01 09:00' }]
const outcome = (code: string, on: string, more: object = {}) => ({ crime: 'crime', code, on, ...more })

test.each<[fact: string, tiny: Tiny, charged: string, alternate: string, none: string]>([
  [
    'a charge counts, in the month of recording',
    { crimes, outcomes: [outcome('1', '2026-03-01')] },
    'met in 2026-02',
    'not met in 2026-02',
    'not met in 2026-02',
  ],
  [
    'however long it took',
    { crimes, outcomes: [outcome('1', '2026-10-30')] },
    'met in 2026-02',
    'not met in 2026-02',
    'not met in 2026-02',
  ],
  [
    'a charge before recording counts like any other',
    { crimes, outcomes: [outcome('1', '2026-01-20')] },
    'met in 2026-02',
    'not met in 2026-02',
    'not met in 2026-02',
  ],
  [
    'a charge for an alternate offence stands apart',
    { crimes, outcomes: [outcome('1A', '2026-03-01')] },
    'not met in 2026-02',
    'met in 2026-02',
    'not met in 2026-02',
  ],
  [
    'another outcome is neither',
    { crimes, outcomes: [outcome('16', '2026-03-01')] },
    'not met in 2026-02',
    'not met in 2026-02',
    'not met in 2026-02',
  ],
  ['none is not yet assigned', { crimes }, 'not met in 2026-02', 'not met in 2026-02', 'met in 2026-02'],
  [
    'one that is no longer current is not yet assigned',
    { crimes, outcomes: [outcome('1', '2026-03-01', { is_current: false })] },
    'not met in 2026-02',
    'not met in 2026-02',
    'met in 2026-02',
  ],
  [
    'of two suspects the charge for the offence recorded comes before that for another',
    { crimes, outcomes: [outcome('1A', '2026-03-01'), outcome('1', '2026-04-01')] },
    'met in 2026-02',
    'not met in 2026-02',
    'not met in 2026-02',
  ],
  [
    'a cancelled crime is in none of them',
    { crimes: [{ cancelled_on: '2026-05-01' }], outcomes: [outcome('1', '2026-03-01')] },
    'not counted',
    'not counted',
    'not counted',
  ],
  [
    'harassment is in none of them',
    { crimes: [{ offence_code: '8/30' }], outcomes: [outcome('1', '2026-03-01')] },
    'not counted',
    'not counted',
    'not counted',
  ],
])('%s', async (_fact, tiny, charged, alternate, none) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, chargeRateOfficial)).toBe(charged)
  expect(await onlyCase(database.db, chargeRateOfficial, 'charge-rate-official-alternate')).toBe(alternate)
  expect(await onlyCase(database.db, chargeRateOfficial, 'charge-rate-official-not-assigned')).toBe(none)
})

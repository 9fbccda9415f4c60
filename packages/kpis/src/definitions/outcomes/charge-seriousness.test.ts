import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { chargeSeriousness } from './charge-seriousness.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ recorded: '2026-01-10 09:00' }]
const charge = (detail: string | null, at = '2026-03-31 23:30', kind = 'charge') => ({
  crime_id: 'crime',
  kind,
  occurred_at: at,
  detail,
})
const charged = (...details: (string | null)[]) => ({
  investigation_event: details.map((detail) => charge(detail)),
})

test.each<[fact: string, tiny: Tiny, answer: string, lesser: string]>([
  [
    'fear of violence (8/65) counts, in the month of the charge',
    { crimes, rows: charged('8/65') },
    'met in 2026-03',
    'not met in 2026-03',
  ],
  [
    'serious alarm or distress (8/66) counts',
    { crimes, rows: charged('8/66') },
    'met in 2026-03',
    'not met in 2026-03',
  ],
  [
    'stalking under section 2A does not',
    { crimes, rows: charged('195/12') },
    'not met in 2026-03',
    'not met in 2026-03',
  ],
  [
    'harassment is no charge of stalking, but a lesser one',
    { crimes, rows: charged('8/30') },
    'not counted',
    'met in 2026-03',
  ],
  ['so are malicious communications', { crimes, rows: charged('8/69') }, 'not counted', 'met in 2026-03'],
  ['aggravated harassment (8M) is neither', { crimes, rows: charged('8/56') }, 'not counted', 'not counted'],
  ['a breach of an order is neither', { crimes, rows: charged('66/91') }, 'not counted', 'not counted'],
  [
    'a charge of an offence not recorded is unknown',
    { crimes, rows: charged(null) },
    'unknown in 2026-03',
    'unknown in 2026-03',
  ],
  [
    'an arrest is no charge',
    { crimes, rows: { investigation_event: [charge(null, '2026-03-01 12:00', 'arrest')] } },
    'not counted',
    'not counted',
  ],
  [
    '00:30 on 1 April is April in London, though March in UTC',
    { crimes, rows: { investigation_event: [charge('8/65', '2026-04-01 00:30')] } },
    'met in 2026-04',
    'not met in 2026-04',
  ],
  [
    'a charge on a crime recorded as harassment is not counted',
    { crimes: [{ offence_code: '8/30' }], rows: charged('8/65') },
    'not counted',
    'not counted',
  ],
  [
    'a charge on a cancelled crime is not counted',
    { crimes: [{ cancelled_on: '2026-05-01' }], rows: charged('8/65') },
    'not counted',
    'not counted',
  ],
])('%s', async (_fact, tiny, answer, lesser) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, chargeSeriousness)).toBe(answer)
  expect(await onlyCase(database.db, chargeSeriousness, 'charge-seriousness-lesser')).toBe(lesser)
})

test('a crime charged under two offences is two charges', async () => {
  await fill(database.db, { asAt: '2026-03-31 23:59', crimes, rows: charged('8/65', '195/12') })
  const [cell] = await cellsOf(database.db, chargeSeriousness)
  expect([cell?.cases, cell?.met]).toEqual([[2], [1]])
})

import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { stalkingShare } from './stalking-share.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const recorded = (offence_code: string, more: object = {}): Tiny['crimes'] => [
  { recorded: '2026-01-10 09:00', offence_code, ...more },
]

test.each<[fact: string, crimes: Tiny['crimes'], answer: string]>([
  ['stalking without fear of violence is stalking', recorded('195/12'), 'met in 2026-01'],
  ['stalking with fear of violence is stalking', recorded('8/65'), 'met in 2026-01'],
  ['stalking with serious alarm or distress is stalking', recorded('8/66'), 'met in 2026-01'],
  ['harassment (8L) is not', recorded('8/30'), 'not met in 2026-01'],
  ['racially or religiously aggravated harassment (8M) is not', recorded('8/56'), 'not met in 2026-01'],
  ['malicious communications (8R) are not counted', recorded('8/69'), 'not counted'],
  ['controlling or coercive behaviour (8U) is not counted', recorded('8/67'), 'not counted'],
  [
    'the offence now decides, not the first one',
    recorded('195/12', { initial_offence_code: '8/30' }),
    'met in 2026-01',
  ],
  [
    'harassment that includes stalking is still not stalking',
    recorded('8/30', { included_stalking: true }),
    'not met in 2026-01',
  ],
  ['a cancelled crime is not counted', recorded('8/30', { cancelled_on: '2026-02-01' }), 'not counted'],
  [
    'the month is that of recording',
    recorded('8/30', { reported: '2026-01-31 22:00', recorded: '2026-02-01 08:00' }),
    'not met in 2026-02',
  ],
])('%s', async (_fact, crimes = [], answer) => {
  await fill(database.db, { crimes })
  expect(await onlyCase(database.db, stalkingShare)).toBe(answer)
})

test('the wider population changes nothing', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes: [{ id: 'a' }, { id: 'b', offence_code: '8/30', included_stalking: true }],
  })
  const [cell] = await cellsOf(database.db, stalkingShare, 'stalking-related')
  expect([cell?.cases, cell?.met]).toEqual([[2], [1]])
})

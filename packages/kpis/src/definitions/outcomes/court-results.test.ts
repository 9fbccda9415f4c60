import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { courtResults } from './court-results.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ recorded: '2025-01-10 09:00' }]
const result = (more: object) => ({
  court_result: [
    { suspect_id: 'suspect', crime_id: 'crime', finalised_on: '2026-03-31', result: 'convicted', ...more },
  ],
})

test.each<[fact: string, tiny: Tiny, answer: string]>([
  ['convicted counts, in the month it was finalised', { crimes, rows: result({}) }, 'met in 2026-03'],
  ['acquitted does not', { crimes, rows: result({ result: 'acquitted' }) }, 'not met in 2026-03'],
  [
    'discontinued does not, and is among those finalised',
    { crimes, rows: result({ result: 'discontinued' }) },
    'not met in 2026-03',
  ],
  ['no result is not counted', { crimes }, 'not counted'],
  ['a cancelled crime is not counted', { crimes: [{ cancelled_on: '2026-01-01' }], rows: result({}) }, 'not counted'],
  ['harassment is not counted', { crimes: [{ offence_code: '8/30' }], rows: result({}) }, 'not counted'],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, courtResults)).toBe(answer)
})

test.each<[fact: string, more: object, custody: string, order: string]>([
  [
    'custody and a restraining order',
    { sentence: 'custody', restraining_order: true },
    'met in 2026-03',
    'met in 2026-03',
  ],
  [
    'a suspended sentence is not custody',
    { sentence: 'suspended', restraining_order: false },
    'not met in 2026-03',
    'not met in 2026-03',
  ],
  ['what is not recorded is unknown', {}, 'unknown in 2026-03', 'unknown in 2026-03'],
  [
    'a restraining order on acquittal is not one on conviction',
    { result: 'acquitted', restraining_order: true },
    'not counted',
    'not counted',
  ],
])('of convictions: %s', async (_fact, more, custody, order) => {
  await fill(database.db, { crimes, rows: result(more) })
  expect(await onlyCase(database.db, courtResults, 'court-results-custody')).toBe(custody)
  expect(await onlyCase(database.db, courtResults, 'court-results-restraining-order')).toBe(order)
})

test('two defendants of one crime are two, in the division of the crime', async () => {
  await fill(database.db, {
    asAt: '2026-03-31 23:59',
    crimes: [{ area_code: 'E07000032' }],
    rows: {
      court_result: [...result({}).court_result, ...result({ suspect_id: 'other', result: 'acquitted' }).court_result],
    },
  })
  const cells = (await cellsOf(database.db, courtResults)).filter(({ measureId }) => measureId === 'court-results')
  expect(cells.map(({ breakdown, category, cases, met }) => [breakdown, category, cases, met])).toEqual([
    ['all', 'all', [2], [1]],
    ['division', 'North', [2], [1]],
  ])
})

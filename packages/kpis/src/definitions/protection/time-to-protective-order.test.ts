import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { onlyWait } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { timeToProtectiveOrder } from './time-to-protective-order.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const reported = [{ reported: '2026-01-10 12:00', recorded: '2026-01-12 12:00' }]
const order = (dates: object) => [{ applied_on: '2026-02-01', ...dates }]

test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'the clock runs from report to the full order',
    { crimes: reported, orders: order({ made_on: '2026-02-10' }) },
    '31 days, made',
  ],
  [
    'an interim order ends it',
    { crimes: reported, orders: order({ interim_made_on: '2026-02-05', made_on: '2026-03-10' }) },
    '26 days, made',
  ],
  [
    'an order on the day of report is day 0',
    { crimes: reported, orders: order({ made_on: '2026-01-10', applied_on: '2026-01-10' }) },
    '0 days, made',
  ],
  [
    'an order after report and before recording is valid',
    { crimes: reported, orders: order({ made_on: '2026-01-11' }) },
    '1 days, made',
  ],
  ['an order before report is unknown', { crimes: reported, orders: order({ made_on: '2026-01-09' }) }, 'unknown'],
  [
    'where an interim order is before report the full one counts',
    { crimes: reported, orders: order({ interim_made_on: '2026-01-09', made_on: '2026-02-10' }) },
    '31 days, made',
  ],
  [
    'a refused case ends another way',
    { crimes: reported, orders: order({ refused_on: '2026-02-20' }) },
    '41 days, refused',
  ],
  [
    'a withdrawn case ends another way',
    { crimes: reported, orders: order({ withdrawn_on: '2026-02-20' }) },
    '41 days, withdrawn',
  ],
  [
    'interim and then refused was protected',
    { crimes: reported, orders: order({ interim_made_on: '2026-02-05', refused_on: '2026-02-20' }) },
    '26 days, made',
  ],
  [
    'made and refused on one day was made',
    { crimes: reported, orders: order({ made_on: '2026-02-20', refused_on: '2026-02-20' }) },
    '41 days, made',
  ],
  [
    'an open case waits until the cut-off',
    { asAt: '2026-03-01 08:00', crimes: reported, orders: order({}) },
    '50 days, waiting',
  ],
  [
    'half past midnight in summer is the next day in London',
    { crimes: [{ reported: '2026-06-01 00:30' }], orders: order({ applied_on: '2026-06-02', made_on: '2026-06-02' }) },
    '1 days, made',
  ],
  [
    'the change of clocks does not change the days',
    { crimes: [{ reported: '2026-03-28 23:30' }], orders: order({ applied_on: '2026-03-29', made_on: '2026-03-30' }) },
    '2 days, made',
  ],
  [
    'a case never applied for is not counted',
    { crimes: reported, orders: order({ applied_on: null, made_on: '2026-02-10' }) },
    'not counted',
  ],
  [
    'another kind of measure is not counted',
    { crimes: reported, orders: order({ kind: 'nmo', made_on: '2026-02-10' }) },
    'not counted',
  ],
  [
    'an order linked to no crime is unknown',
    { crimes: reported, orders: [{ applied_on: '2026-02-01', made_on: '2026-02-10', crimes: [] }] },
    'unknown',
  ],
  [
    'an order linked to harassment alone is unknown',
    { crimes: [{ reported: '2026-01-10 12:00', offence_code: '8/30' }], orders: order({ made_on: '2026-02-10' }) },
    'unknown',
  ],
  [
    'an order linked to a cancelled crime alone is unknown',
    {
      crimes: [{ reported: '2026-01-10 12:00', cancelled_on: '2026-01-20' }],
      orders: order({ made_on: '2026-02-10' }),
    },
    'unknown',
  ],
  [
    'of several crimes the one reported first starts the clock',
    {
      crimes: [
        { id: 'later', reported: '2026-01-20 12:00' },
        { id: 'first', reported: '2026-01-05 12:00' },
      ],
      orders: [{ applied_on: '2026-02-01', made_on: '2026-02-10', crimes: ['later', 'first'] }],
    },
    '36 days, made',
  ],
  [
    'rows that repeat an order count once, with the crimes of both',
    {
      crimes: [
        { id: 'later', reported: '2026-01-20 12:00' },
        { id: 'first', reported: '2026-01-05 12:00' },
      ],
      orders: [
        { id: 'row 1', applied_on: '2026-02-01', made_on: '2026-02-10', crimes: ['later'] },
        { id: 'row 2', applied_on: '2026-02-01', made_on: '2026-02-10', crimes: ['first'] },
      ],
    },
    '36 days, made',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyWait(database.db, timeToProtectiveOrder)).toBe(answer)
})

describe('months and areas', () => {
  test('a case stands in the month of its application, in the division of its first crime', async () => {
    await fill(database.db, {
      asAt: '2026-03-31 23:59',
      crimes: [{ reported: '2026-01-10 12:00', area_code: 'E07000032' }],
      orders: [{ applied_on: '2026-02-28', made_on: '2026-03-05' }],
    })
    const cells = await cellsOf(database.db, timeToProtectiveOrder)
    expect(
      cells.map(({ breakdown, category, firstMonth, cases, met }) => [breakdown, category, firstMonth, cases, met]),
    ).toEqual([
      ['all', 'all', '2026-02', [1, 0], [1, 0]],
      ['division', 'North', '2026-02', [1, 0], [1, 0]],
    ])
  })
})

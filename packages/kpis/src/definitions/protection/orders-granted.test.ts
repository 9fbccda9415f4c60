import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { ordersGranted } from './orders-granted.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = [{ recorded: '2026-01-10 12:00' }]
const order = (dates: object) => [{ applied_on: '2026-01-15', ...dates }]

describe('granted, of those decided', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['a full order is granted', { crimes, orders: order({ made_on: '2026-02-28' }) }, 'met in 2026-02'],
    ['a refusal is not', { crimes, orders: order({ refused_on: '2026-02-28' }) }, 'not met in 2026-02'],
    ['a withdrawal is not', { crimes, orders: order({ withdrawn_on: '2026-02-28' }) }, 'not met in 2026-02'],
    ['an application alone is pending', { crimes, orders: order({}) }, 'not counted'],
    ['an interim order alone is pending', { crimes, orders: order({ interim_made_on: '2026-01-20' }) }, 'not counted'],
    [
      'an interim order and then a refusal is refused',
      { crimes, orders: order({ interim_made_on: '2026-01-20', refused_on: '2026-02-28' }) },
      'not met in 2026-02',
    ],
    [
      'a withdrawal after the full order changes nothing',
      { crimes, orders: order({ made_on: '2026-02-28', withdrawn_on: '2026-03-10' }) },
      'met in 2026-02',
    ],
    [
      'a refusal goes before a withdrawal',
      { crimes, orders: order({ refused_on: '2026-03-10', withdrawn_on: '2026-02-28' }) },
      'not met in 2026-03',
    ],
    [
      'an order of the court’s own motion is counted',
      { crimes, orders: order({ applied_on: null, made_on: '2026-02-28' }) },
      'met in 2026-02',
    ],
    [
      'an order for another class of crime is counted',
      { crimes: [{ offence_code: '8/30' }], orders: order({ made_on: '2026-02-28' }) },
      'met in 2026-02',
    ],
    [
      'an order linked to no crime is counted',
      { crimes, orders: order({ made_on: '2026-02-28', crimes: [] }) },
      'met in 2026-02',
    ],
    [
      'another kind of measure is not counted',
      { crimes, orders: order({ kind: 'nmo', made_on: '2026-02-28' }) },
      'not counted',
    ],
    [
      'an order considered but never sought is not counted',
      { crimes, orders: [{ considered_on: '2026-01-12', decision: 'not_apply' }] },
      'not counted',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, tiny)
    expect(await onlyCase(database.db, ordersGranted)).toBe(answer)
  })

  test('one order for two victims is one case, and so are rows that repeat it', async () => {
    await fill(database.db, {
      asAt: '2026-02-28 23:59',
      crimes: [
        { id: 'a', recorded: '2026-01-10 12:00' },
        { id: 'b', recorded: '2026-01-10 12:00' },
      ],
      orders: [
        { id: 'row 1', applied_on: '2026-01-15', made_on: '2026-02-10', crimes: ['a'] },
        { id: 'row 2', applied_on: '2026-01-15', made_on: '2026-02-10', crimes: ['b'] },
      ],
    })
    const [cell] = await cellsOf(database.db, ordersGranted)
    expect([cell?.cases, cell?.met]).toEqual([[1], [1]])
  })
})

describe('the counts beside it', () => {
  /** The numbers of every measure by month, from January to April 2026. */
  async function counts(orders: Tiny['orders']) {
    await fill(database.db, { asAt: '2026-04-30 23:59', crimes, orders: orders ?? [] })
    const cells = await cellsOf(database.db, ordersGranted)
    const ofForce = cells.filter(({ breakdown }) => breakdown === 'all')
    return Object.fromEntries(
      ofForce.map(({ measureId, firstMonth, cases }) => [
        measureId.replace('orders-granted-', ''),
        [firstMonth, cases],
      ]),
    )
  }

  test('each stands in the month of its own day', async () => {
    const measures = await counts([
      { applied_on: '2026-01-15', interim_made_on: '2026-02-01', made_on: '2026-03-05' },
      { applied_on: '2026-02-15', interim_made_on: '2026-02-20', refused_on: '2026-04-05' },
      { applied_on: '2026-02-16', withdrawn_on: '2026-02-28' },
      { applied_on: '2026-03-31' },
    ])
    expect(measures).toEqual({
      'orders-granted': ['2026-02', [1, 1, 1]],
      applied: ['2026-01', [1, 2, 1, 0]],
      interim: ['2026-02', [2, 0, 0]],
      made: ['2026-03', [1, 0]],
      refused: ['2026-04', [1]],
      withdrawn: ['2026-02', [1, 0, 0]],
      pending: ['2026-01', [1, 2, 2, 1]],
    })
  })

  test.each<[fact: string, dates: object, pending: number[], withdrawn: number[]]>([
    ['decided on the last day of a month is no longer pending', { made_on: '2026-02-28' }, [1, 0, 0, 0], [0]],
    ['decided on the day after is', { made_on: '2026-03-01' }, [1, 1, 0, 0], [0]],
    ['an interim order leaves it pending', { interim_made_on: '2026-01-20' }, [1, 1, 1, 1], [0]],
    [
      'withdrawn after the full order is not counted',
      { made_on: '2026-02-28', withdrawn_on: '2026-03-02' },
      [1, 0, 0, 0],
      [0],
    ],
    [
      'withdrawn on the day of the full order is not counted',
      { made_on: '2026-02-28', withdrawn_on: '2026-02-28' },
      [1, 0, 0, 0],
      [0],
    ],
  ])('%s', async (_fact, dates, pending, withdrawn) => {
    const measures = await counts(order(dates))
    expect(measures['pending']).toEqual(['2026-01', pending])
    expect(measures['withdrawn']?.[1]).toEqual(withdrawn)
  })

  test('the month that still runs is pending as at the cut-off', async () => {
    await fill(database.db, { asAt: '2026-01-20 12:00', crimes, orders: order({ made_on: '2026-01-25' }) })
    const cells = await cellsOf(database.db, ordersGranted)
    expect(cells.find(({ measureId }) => measureId === 'orders-granted-pending')?.cases).toEqual([1])
  })
})

test('orders are told apart by division and by route', async () => {
  await fill(database.db, {
    asAt: '2026-02-28 23:59',
    crimes: [{ recorded: '2026-01-10 12:00', area_code: 'E07000032' }],
    orders: [{ applied_on: '2026-01-15', made_on: '2026-02-10', route: 'conviction' }],
  })
  const cells = (await cellsOf(database.db, ordersGranted)).filter(({ measureId }) => measureId === ordersGranted.id)
  expect(cells.map(({ breakdown, category }) => [breakdown, category])).toEqual([
    ['all', 'all'],
    ['division', 'North'],
    ['route', 'conviction'],
    ['division*route', 'North|conviction'],
  ])
})

import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { breachResponse } from './breach-response.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = [{ recorded: '2026-01-10 12:00' }]
const orders = [{ id: 'order', kind: 'nmo', made_on: '2025-01-01' }]
const breach = (more: object) => ({
  crimes,
  orders,
  rows: { breach: [{ measure_id: 'order', recorded_on: '2026-03-28', ...more }] },
})

// The clocks go forward on 29 March 2026.
describe('the arrest', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['on the same day counts', breach({ arrested_on: '2026-03-28' }), 'met in 2026-03'],
    ['on the next day counts', breach({ arrested_on: '2026-03-29' }), 'met in 2026-03'],
    ['two days later does not', breach({ arrested_on: '2026-03-30' }), 'not met in 2026-03'],
    ['on the day before is unknown', breach({ arrested_on: '2026-03-27' }), 'unknown in 2026-03'],
    ['not recorded is none', breach({}), 'not met in 2026-03'],
    [
      'after 24 hours by the clock counts where the clocks skip an hour',
      breach({ recorded_at: '2026-03-28 12:00', arrested_on: '2026-03-29', arrested_at: '2026-03-29 13:00' }),
      'met in 2026-03',
    ],
    [
      'a minute later does not',
      breach({ recorded_at: '2026-03-28 12:00', arrested_on: '2026-03-29', arrested_at: '2026-03-29 13:01' }),
      'not met in 2026-03',
    ],
    [
      'on the next day counts by its day where one time is not recorded',
      breach({ recorded_at: '2026-03-28 12:00', arrested_on: '2026-03-29' }),
      'met in 2026-03',
    ],
    [
      'and where a time is midnight, which is not known',
      breach({ recorded_at: '2026-03-28 00:00', arrested_on: '2026-03-29', arrested_at: '2026-03-29 13:01' }),
      'met in 2026-03',
    ],
    [
      'on the same day counts though it came before the breach was put on record',
      breach({ recorded_at: '2026-03-28 15:00', arrested_on: '2026-03-28', arrested_at: '2026-03-28 11:00' }),
      'met in 2026-03',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, tiny)
    expect(await onlyCase(database.db, breachResponse)).toBe(answer)
  })
})

// 28 March 2026 and 90 days is 26 June.
describe('the charge', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['on day 90 counts', breach({ outcome_code: '1', outcome_on: '2026-06-26' }), 'met in 2026-03'],
    ['on day 91 does not', breach({ outcome_code: '1', outcome_on: '2026-06-27' }), 'not met in 2026-03'],
    ['on the same day counts', breach({ outcome_code: '1', outcome_on: '2026-03-28' }), 'met in 2026-03'],
    ['with an alternate offence counts', breach({ outcome_code: '1A', outcome_on: '2026-04-01' }), 'met in 2026-03'],
    ['on the day before is unknown', breach({ outcome_code: '1', outcome_on: '2026-03-27' }), 'unknown in 2026-03'],
    ['without a day is unknown', breach({ outcome_code: '1' }), 'unknown in 2026-03'],
    ['is not a caution', breach({ outcome_code: '3', outcome_on: '2026-04-01' }), 'not met in 2026-03'],
    ['is not an outcome without a code', breach({ outcome_on: '2026-04-01' }), 'not met in 2026-03'],
    ['not recorded is none', breach({}), 'not met in 2026-03'],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, tiny)
    expect(await onlyCase(database.db, breachResponse, 'breach-response-charged')).toBe(answer)
  })
})

describe('for every 100 months that an order ran', () => {
  const spo = (dates: object) => [{ id: 'order', applied_on: '2025-11-01', ...dates }]

  /** Breaches, and the days that orders ran, in January and February 2026. */
  async function rate(tiny: Tiny) {
    await fill(database.db, { asAt: '2026-02-28 23:59', crimes, ...tiny })
    const cells = await cellsOf(database.db, breachResponse)
    const cell = cells.find(({ measureId }) => measureId === 'breach-response-rate')
    return [cell?.firstMonth, cell?.cases, cell?.exposure?.map((months) => Math.round(months * 30.4375))]
  }

  test.each<[fact: string, orders: Tiny['orders'], days: number[]]>([
    [
      'an order runs from the day it is made to the day it ends',
      spo({ made_on: '2026-01-01', ended_on: '2026-02-15' }),
      [31, 14],
    ],
    ['to the day it expires', spo({ made_on: '2024-01-11', expires_on: '2026-01-11' }), [10, 0]],
    [
      'until further order, to the cut-off',
      spo({ made_on: '2025-12-01', expires_on: '2026-01-11', indefinite: true }),
      [31, 28],
    ],
    ['from an interim order', spo({ interim_made_on: '2026-01-22', made_on: '2026-02-20' }), [10, 28]],
    ['an interim order runs to the refusal', spo({ interim_made_on: '2026-01-22', refused_on: '2026-02-02' }), [10, 1]],
    ['or to the withdrawal', spo({ interim_made_on: '2026-01-22', withdrawn_on: '2026-02-03' }), [10, 2]],
    [
      'a full order does not end when its application is withdrawn',
      spo({ made_on: '2026-01-22', withdrawn_on: '2026-02-03' }),
      [10, 28],
    ],
    ['an order that was never made does not run', spo({ refused_on: '2026-02-02' }), [0, 0]],
    ['one that ended before it was made neither', spo({ made_on: '2026-02-10', ended_on: '2026-02-05' }), [0, 0]],
    [
      'rows that repeat an order run once',
      [...spo({ made_on: '2026-02-19' }), { id: 'again', applied_on: '2025-11-01', made_on: '2026-02-19' }],
      [0, 10],
    ],
    ['another kind of measure is not counted', [{ id: 'order', kind: 'nmo', made_on: '2026-01-01' }], [0, 0]],
  ])('%s', async (_fact, given, days) => {
    const [first, , ran] = await rate({
      orders: [...(given ?? []), { id: 'never made', considered_on: '2025-01-01' }],
      rows: { breach: [{ measure_id: 'never made', recorded_on: '2026-01-05' }] },
    })
    expect([first, ran]).toEqual(['2026-01', days])
  })

  test('breaches count in the month they are recorded, of Stalking Protection Orders only', async () => {
    const found = await rate({
      orders: [
        ...spo({ made_on: '2026-01-01', ended_on: '2026-02-15' }),
        { id: 'nmo', kind: 'nmo', made_on: '2025-11-01' },
      ],
      rows: {
        breach: [
          { measure_id: 'order', recorded_on: '2026-01-10' },
          { measure_id: 'order', recorded_on: '2026-01-31' },
          { measure_id: 'nmo', recorded_on: '2026-02-05' },
        ],
      },
    })
    expect(found).toEqual(['2026-01', [2, 0], [31, 14]])
  })

  test('a month of an order is 30.4375 days', async () => {
    await fill(database.db, { asAt: '2026-01-31 23:59', crimes, orders: spo({ made_on: '2026-01-01' }) })
    const cells = await cellsOf(database.db, breachResponse)
    expect(cells.find(({ measureId }) => measureId === 'breach-response-rate')?.exposure).toEqual([
      expect.closeTo(1.01848, 5),
    ])
  })

  test('a breach of a row that repeats an order is a breach of the order', async () => {
    const found = await rate({
      orders: [...spo({ made_on: '2026-02-19' }), { id: 'again', applied_on: '2025-11-01', made_on: '2026-02-19' }],
      rows: {
        breach: [
          { measure_id: 'order', recorded_on: '2026-02-20' },
          { measure_id: 'again', recorded_on: '2026-02-21' },
        ],
      },
    })
    expect(found).toEqual(['2026-02', [2], [10]])
  })

  test('breaches and orders stand in the division of the order’s crime', async () => {
    await fill(database.db, {
      asAt: '2026-01-31 23:59',
      crimes: [
        { id: 'a', recorded: '2026-01-01 12:00', area_code: 'E07000032' },
        { id: 'b', recorded: '2026-01-01 12:00' },
      ],
      orders: [{ id: 'order', made_on: '2026-01-22', crimes: ['a'] }],
      rows: { breach: [{ measure_id: 'order', crime_id: 'b', recorded_on: '2026-01-25' }] },
    })
    const cells = await cellsOf(database.db, breachResponse)
    const divisions = cells.filter(
      ({ measureId, breakdown }) => measureId === 'breach-response-rate' && breakdown === 'division',
    )
    expect(divisions.map(({ category, cases }) => [category, cases])).toEqual([['North', [1]]])
  })
})

describe('breaches of all kinds of measure', () => {
  test('are counted together, and told apart by division and kind', async () => {
    await fill(database.db, {
      asAt: '2026-02-28 23:59',
      crimes: [{ recorded: '2026-01-10 12:00', area_code: 'E07000032', offence_code: '8/30' }],
      orders: [
        { id: 'spo', applied_on: '2025-11-01', made_on: '2026-01-01' },
        { id: 'bail', kind: 'bail_conditions', made_on: '2026-01-01' },
      ],
      rows: {
        breach: [
          { measure_id: 'spo', recorded_on: '2026-02-01', arrested_on: '2026-02-01' },
          { measure_id: 'bail', recorded_on: '2026-02-02' },
        ],
      },
    })
    const cells = (await cellsOf(database.db, breachResponse)).filter(
      ({ measureId }) => measureId === breachResponse.id,
    )
    expect(cells.map(({ breakdown, category, cases, met }) => [breakdown, category, cases, met])).toEqual([
      ['all', 'all', [2], [1]],
      ['division', 'North', [2], [1]],
      ['measure_kind', 'bail_conditions', [1], [0]],
      ['measure_kind', 'spo', [1], [1]],
      ['division*measure_kind', 'North|bail_conditions', [1], [0]],
      ['division*measure_kind', 'North|spo', [1], [1]],
    ])
  })
})

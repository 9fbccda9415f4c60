import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { expiringOrdersReviewed } from './expiring-orders-reviewed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

/** The month ends at which the only order is about to expire, those with a decision on renewal in brackets. */
async function monthEnds(orders: Tiny['orders'], asAt = '2026-05-31 23:59'): Promise<string> {
  await fill(database.db, { asAt, crimes: [{ recorded: '2025-12-10 12:00' }], orders: orders ?? [] })
  const [cell] = await cellsOf(database.db, expiringOrdersReviewed)
  const months = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05']
  const from = months.indexOf(cell?.firstMonth ?? '')
  return (cell?.cases ?? [])
    .flatMap((cases, index) => (cases ? [cell?.met?.[index] ? `(${months[from + index]})` : months[from + index]] : []))
    .join(' ')
}

const made = (more: object) => [{ made_on: '2024-05-01', ...more }]

// 90 days after 31 January 2026 is 1 May.
test.each<[fact: string, orders: Tiny['orders'], months: string]>([
  [
    '90 days before it expires an order is about to',
    made({ expires_on: '2026-05-01' }),
    '2026-01 2026-02 2026-03 2026-04',
  ],
  ['91 days before it is not', made({ expires_on: '2026-05-02' }), '2026-02 2026-03 2026-04'],
  ['on the day it expires it has run out', made({ expires_on: '2026-04-30' }), '2026-01 2026-02 2026-03'],
  ['the day after it is still in force', made({ expires_on: '2026-03-01' }), '2025-12 2026-01 2026-02'],
  [
    'a decision on the last day of a month counts at its end',
    made({ expires_on: '2026-05-01', renewal_decided_on: '2026-03-31' }),
    '2026-01 2026-02 (2026-03) (2026-04)',
  ],
  [
    'a decision on the first day of the next does not',
    made({ expires_on: '2026-05-01', renewal_decided_on: '2026-04-01' }),
    '2026-01 2026-02 2026-03 (2026-04)',
  ],
  [
    'an order that ended on the last day is gone',
    made({ expires_on: '2026-05-01', ended_on: '2026-02-28' }),
    '2026-01',
  ],
  [
    'one that ended the day after was in force',
    made({ expires_on: '2026-05-01', ended_on: '2026-03-01' }),
    '2026-01 2026-02',
  ],
  ['an order until further order never expires', made({ expires_on: '2026-05-01', indefinite: true }), ''],
  ['an order without a day of expiry is not counted', made({}), ''],
  ['an interim order is not counted', [{ interim_made_on: '2026-01-01', expires_on: '2026-04-30' }], ''],
  [
    'an order is counted from the day it is made',
    [{ interim_made_on: '2026-01-01', made_on: '2026-03-31', expires_on: '2026-04-30' }],
    '2026-03',
  ],
  ['another kind of measure is not counted', made({ kind: 'restraining_order', expires_on: '2026-05-01' }), ''],
])('%s', async (_fact, orders, months) => {
  expect(await monthEnds(orders)).toBe(months)
})

test('the month that still runs is judged as at the cut-off', async () => {
  const orders = made({ expires_on: '2026-05-01', renewal_decided_on: '2026-02-20' })
  expect(await monthEnds(orders, '2026-02-20 12:00')).toBe('2026-01 (2026-02)')
})

test('rows that repeat an order count once', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes: [{ recorded: '2026-01-10 12:00' }],
    orders: [...made({ expires_on: '2026-05-01' }), ...made({ expires_on: '2026-05-01' })],
  })
  const [cell] = await cellsOf(database.db, expiringOrdersReviewed)
  expect(cell?.cases).toEqual([1])
})

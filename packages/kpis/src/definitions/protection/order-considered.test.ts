import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { orderConsidered } from './order-considered.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const named = { reported: '2026-01-10 12:00', recorded: '2026-01-11 12:00', suspect_named_on: '2026-01-20' }
const crimes = (more: object = {}) => [{ ...named, ...more }]
const apply = (on: string | null, more: object = {}) => ({ decision: 'apply', considered_on: on, ...more })
const suspect = (age: string | null, id = 'suspect') => ({
  suspect: [{ suspect_id: id, age_band: age }],
  crime_suspect: [{ crime_id: 'crime', suspect_id: id }],
})

describe('the decision', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['on day 7 after naming counts', { crimes: crimes(), orders: [apply('2026-01-27')] }, 'met in 2026-01'],
    ['on day 8 does not', { crimes: crimes(), orders: [apply('2026-01-28')] }, 'not met in 2026-01'],
    [
      'before naming counts from the day of report on',
      { crimes: crimes(), orders: [apply('2026-01-10')] },
      'met in 2026-01',
    ],
    ['before the report is unknown', { crimes: crimes(), orders: [apply('2026-01-09')] }, 'unknown in 2026-01'],
    [
      'before the report gives way to one after it',
      { crimes: crimes(), orders: [apply('2026-01-09'), apply('2026-01-20')] },
      'met in 2026-01',
    ],
    [
      'before the report gives way to one that came too late',
      { crimes: crimes(), orders: [apply('2026-01-09'), apply('2026-01-28')] },
      'not met in 2026-01',
    ],
    ['without a day is unknown', { crimes: crimes(), orders: [apply(null)] }, 'unknown in 2026-01'],
    [
      'a day without a decision is none',
      { crimes: crimes(), orders: [apply('2026-01-20', { decision: null })] },
      'not met in 2026-01',
    ],
    ['no order looked at is no decision', { crimes: crimes() }, 'not met in 2026-01'],
    [
      'not to apply counts with its reason',
      {
        crimes: crimes(),
        orders: [apply('2026-01-20', { decision: 'not_apply', decision_reason: 'insufficient_evidence' })],
      },
      'met in 2026-01',
    ],
    [
      'not to apply does not count without one',
      { crimes: crimes(), orders: [apply('2026-01-20', { decision: 'not_apply' })] },
      'not met in 2026-01',
    ],
    [
      'that another order is better counts with its reason',
      { crimes: crimes(), orders: [apply('2026-01-20', { decision: 'other_order', decision_reason: 'in_custody' })] },
      'met in 2026-01',
    ],
    [
      'that another order is better does not count without one',
      { crimes: crimes(), orders: [apply('2026-01-20', { decision: 'other_order' })] },
      'not met in 2026-01',
    ],
    [
      'about another kind of order is none',
      { crimes: crimes(), orders: [apply('2026-01-20', { kind: 'nmo' })] },
      'not met in 2026-01',
    ],
    [
      'about another crime is none',
      { crimes: crimes(), orders: [apply('2026-01-20', { crimes: [] })] },
      'not met in 2026-01',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, tiny)
    expect(await onlyCase(database.db, orderConsidered)).toBe(answer)
  })
})

describe('the day of naming', () => {
  const linked = { crime_suspect: [{ crime_id: 'crime', suspect_id: 'suspect', named_on: '2026-01-15' }] }
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    [
      'puts the crime in its month',
      { crimes: crimes({ suspect_named_on: '2026-02-02' }), orders: [apply('2026-02-09')] },
      'met in 2026-02',
    ],
    [
      'is the earlier of that of the crime and that of the suspect',
      { crimes: crimes(), orders: [apply('2026-01-23')], rows: linked },
      'not met in 2026-01',
    ],
    [
      'is that of the suspect where the crime has none',
      { crimes: crimes({ suspect_named_on: null }), orders: [apply('2026-01-22')], rows: linked },
      'met in 2026-01',
    ],
    [
      'unknown makes a decision unknown, in the month of recording',
      {
        crimes: crimes({ suspect_named_on: null, recorded: '2026-02-01 12:00' }),
        orders: [apply('2026-01-22')],
        rows: suspect('25-34'),
      },
      'unknown in 2026-02',
    ],
    [
      'unknown leaves no decision a no',
      { crimes: crimes({ suspect_named_on: null }), rows: suspect('25-34') },
      'not met in 2026-01',
    ],
    [
      'must be there: a crime without a suspect is not counted',
      { crimes: crimes({ suspect_named_on: null }), orders: [apply('2026-01-22')] },
      'not counted',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    await fill(database.db, tiny)
    expect(await onlyCase(database.db, orderConsidered)).toBe(answer)
  })
})

describe('who an order could be sought against', () => {
  const both = {
    suspect: [...suspect('0-15').suspect, ...suspect('25-34', 'other').suspect],
    crime_suspect: [...suspect(null).crime_suspect, ...suspect(null, 'other').crime_suspect],
  }
  test.each<[fact: string, rows: Tiny['rows'], answer: string]>([
    ['nobody under 16', suspect('0-15'), 'not counted'],
    ['nobody of 16 or 17', suspect('16-17'), 'not counted'],
    ['an adult', suspect('18-24'), 'not met in 2026-01'],
    ['somebody whose age is not recorded', suspect(null), 'not met in 2026-01'],
    ['an adult beside a child', both, 'not met in 2026-01'],
  ])('%s', async (_fact, rows, answer) => {
    await fill(database.db, { crimes: crimes(), rows: rows ?? {} })
    expect(await onlyCase(database.db, orderConsidered)).toBe(answer)
  })

  type Guarded = { charged: string | null; kind?: string; of?: string } & Record<string, string | null>
  test.each<[fact: string, guarded: Guarded, answer: string]>([
    ['nobody charged and under an order by day 7', { charged: '2026-01-27', made_on: '2026-01-27' }, 'not counted'],
    ['nor under an interim order', { charged: '2026-01-27', interim_made_on: '2026-01-27' }, 'not counted'],
    [
      'nor a restraining order',
      { charged: '2026-01-27', kind: 'restraining_order', made_on: '2025-01-01' },
      'not counted',
    ],
    ['nor a domestic abuse order', { charged: '2026-01-27', kind: 'dapo', made_on: '2025-01-01' }, 'not counted'],
    [
      'somebody on bail conditions',
      { charged: '2026-01-27', kind: 'bail_conditions', made_on: '2026-01-20' },
      'not met in 2026-01',
    ],
    ['somebody charged after day 7', { charged: '2026-01-28', made_on: '2026-01-27' }, 'not met in 2026-01'],
    ['somebody under an order from day 8 only', { charged: '2026-01-27', made_on: '2026-01-28' }, 'not met in 2026-01'],
    [
      'nobody whose order runs out on day 7',
      { charged: '2026-01-27', made_on: '2024-01-27', expires_on: '2026-01-27' },
      'not counted',
    ],
    [
      'somebody whose order had run out by then',
      { charged: '2026-01-27', made_on: '2024-01-26', expires_on: '2026-01-26' },
      'not met in 2026-01',
    ],
    ['somebody under an order but not charged', { charged: null, made_on: '2025-01-01' }, 'not met in 2026-01'],
    [
      'somebody charged while another is under the order',
      { charged: '2026-01-27', of: 'other', made_on: '2025-01-01' },
      'not met in 2026-01',
    ],
  ])('%s', async (_fact, { charged, of = 'suspect', ...order }, answer) => {
    await fill(database.db, {
      crimes: crimes(),
      outcomes: [{ crime: 'crime', code: charged ? '1' : '15', on: charged ?? '2026-01-27' }],
      orders: [{ crimes: [], ...order }],
      rows: suspect('25-34', of),
    })
    expect(await onlyCase(database.db, orderConsidered)).toBe(answer)
  })
})

describe('the population', () => {
  test.each<[fact: string, crime: object, answer: string]>([
    ['harassment is not counted', { offence_code: '8/30' }, 'not counted'],
    ['a cancelled crime is not counted', { cancelled_on: '2026-03-01' }, 'not counted'],
    ['a historic crime is counted', { last_incident_on: '2019-01-01' }, 'not met in 2026-01'],
  ])('%s', async (_fact, crime, answer) => {
    await fill(database.db, { crimes: crimes(crime) })
    expect(await onlyCase(database.db, orderConsidered)).toBe(answer)
  })

  test('breaches of orders join it where stalking-related crimes are asked for', async () => {
    await fill(database.db, {
      asAt: '2026-01-31 23:59',
      crimes: [
        { id: 'a', ...named },
        { id: 'b', ...named, offence_code: '8/30', included_stalking: true },
      ],
    })
    const [cell] = await cellsOf(database.db, orderConsidered, 'stalking-related')
    expect(cell?.cases).toEqual([2])
  })
})

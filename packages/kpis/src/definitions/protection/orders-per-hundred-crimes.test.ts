import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, uuidOf, type Tiny } from '../../testing/tiny-warehouse.ts'
import { ordersPerHundredCrimes } from './orders-per-hundred-crimes.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

/** A crime with a suspect named, recorded on that day. */
const crime = (day: string, more: object = {}) => ({
  id: day,
  recorded: `${day} 12:00`,
  suspect_named_on: day,
  ...more,
})

/** First orders and crimes of the twelve months to each month end: `1 of 3` for the months from `2025-12` on. */
async function months(tiny: Tiny, population: '8q' | 'stalking-related' = '8q'): Promise<string> {
  await fill(database.db, tiny)
  const [cell] = await cellsOf(database.db, ordersPerHundredCrimes, population)
  const said = (cell?.cases ?? []).map((orders, index) => `${orders} of ${cell?.exposure?.[index]}`)
  return `${cell?.firstMonth}: ${said.join(', ')}`
}

describe('crimes of twelve months', () => {
  test.each<[fact: string, tiny: Tiny, said: string]>([
    [
      'there is no figure before twelve months are present',
      { asAt: '2025-12-31 23:59', crimes: [crime('2025-02-10')] },
      '2025-12: 0 of 0',
    ],
    [
      'the twelfth month has the first figure',
      { asAt: '2026-01-31 23:59', crimes: [crime('2025-02-10')] },
      '2026-01: 0 of 1',
    ],
    [
      'a crime leaves after twelve months',
      { asAt: '2026-02-28 23:59', crimes: [crime('2025-02-28'), crime('2025-03-01')] },
      '2026-01: 0 of 2, 0 of 1',
    ],
    [
      'a crime comes in on the last day of a month',
      { asAt: '2026-02-28 23:59', crimes: [crime('2025-02-10'), crime('2026-02-28')] },
      '2026-01: 0 of 1, 0 of 1',
    ],
    [
      'in the month that still runs they end at the cut-off',
      { asAt: '2026-02-15 12:00', crimes: [crime('2025-02-15'), crime('2025-02-16')] },
      '2026-01: 0 of 2, 0 of 1',
    ],
    [
      'a crime without a suspect is not counted',
      { asAt: '2026-01-31 23:59', crimes: [crime('2025-02-10'), crime('2025-02-11', { suspect_named_on: null })] },
      '2026-01: 0 of 1',
    ],
    [
      'a cancelled crime is not counted',
      { asAt: '2026-01-31 23:59', crimes: [crime('2025-02-10'), crime('2025-02-11', { cancel_reason: 'no_crime' })] },
      '2026-01: 0 of 1',
    ],
    [
      'harassment is not counted',
      { asAt: '2026-01-31 23:59', crimes: [crime('2025-02-10'), crime('2025-02-11', { offence_code: '8/30' })] },
      '2026-01: 0 of 1',
    ],
  ])('%s', async (_fact, tiny, said) => {
    expect(await months(tiny)).toBe(said)
  })

  test('with stalking included count where stalking-related crimes are asked for', async () => {
    const tiny = {
      asAt: '2026-01-31 23:59',
      crimes: [crime('2025-02-10'), crime('2025-02-11', { offence_code: '8/30', included_stalking: true })],
    }
    expect(await months(tiny, 'stalking-related')).toBe('2026-01: 0 of 2')
  })
})

describe('first orders of twelve months', () => {
  const given = (...orders: NonNullable<Tiny['orders']>) => ({
    asAt: '2026-02-28 23:59',
    crimes: [crime('2025-02-10'), crime('2026-01-10')],
    orders,
  })
  test.each<[fact: string, tiny: Tiny, said: string]>([
    ['a full order counts from its month on', given({ made_on: '2026-02-10' }), '2026-01: 0 of 2, 1 of 1'],
    [
      'an interim order does',
      given({ interim_made_on: '2026-01-20', made_on: '2026-02-10' }),
      '2026-01: 1 of 2, 1 of 1',
    ],
    ['an order leaves after twelve months', given({ made_on: '2025-02-28' }), '2026-01: 1 of 2, 0 of 1'],
    [
      'a suspect counts once, by the first',
      given({ made_on: '2025-02-28' }, { made_on: '2026-01-20' }),
      '2026-01: 1 of 2, 0 of 1',
    ],
    [
      'another suspect counts as well',
      given({ made_on: '2026-01-10' }, { made_on: '2026-01-20', suspect_id: uuidOf('other') }),
      '2026-01: 2 of 2, 2 of 1',
    ],
    [
      'an order for another class of crime counts',
      given({ made_on: '2026-01-10', crimes: [] }),
      '2026-01: 1 of 2, 1 of 1',
    ],
    [
      'an application does not',
      given({ applied_on: '2026-01-10', refused_on: '2026-01-20' }),
      '2026-01: 0 of 2, 0 of 1',
    ],
    ['another kind of measure does not', given({ kind: 'nmo', made_on: '2026-01-10' }), '2026-01: 0 of 2, 0 of 1'],
  ])('%s', async (_fact, tiny, said) => {
    expect(await months(tiny)).toBe(said)
  })
})

test('orders and crimes stand in the division of their crime', async () => {
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes: [crime('2025-02-10', { area_code: 'E07000032' }), crime('2025-02-11'), crime('2025-02-12')],
    orders: [{ made_on: '2026-01-10', crimes: ['2025-02-10'] }],
  })
  const cells = await cellsOf(database.db, ordersPerHundredCrimes)
  expect(cells.map(({ category, cases, exposure }) => [category, cases, exposure])).toEqual([
    ['all', [1], [3]],
    ['North', [1], [1]],
    ['South', [0], [2]],
  ])
})

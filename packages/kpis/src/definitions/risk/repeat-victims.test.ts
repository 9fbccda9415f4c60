import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Cell } from '../../cell.ts'
import { measureKpis } from '../../measure-kpis.ts'
import { cellsOf } from '../../testing/answers.ts'
import { onlyWaitAndMonth } from '../../testing/only-wait.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { repeatVictims } from './repeat-victims.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const first = { id: 'first', victim: 'v', recorded: '2025-01-10 12:00' }
const next = (recorded: string, more: object = {}) => ({ id: 'next', victim: 'v', recorded, ...more })

/** Cases, met and unknown of January 2025. */
async function january() {
  const [cell] = await cellsOf(database.db, repeatVictims)
  return cell?.firstMonth === '2025-01' ? [cell.cases[0], cell.met?.[0], cell.unknown?.[0]] : []
}

// 10 January 2025 + 365 days is 10 January 2026.
test.each<[fact: string, crimes: NonNullable<Tiny['crimes']>, counts: number[]]>([
  ['another crime on day 365 counts', [first, next('2026-01-10 23:59')], [1, 1, 0]],
  ['another crime on day 366 does not', [first, next('2026-01-11 00:01')], [1, 0, 0]],
  ['another crime the next day counts, in the same month', [first, next('2025-01-11 00:01')], [1, 1, 0]],
  ['another crime on the same day is the same occasion', [first, next('2025-01-10 23:59')], [1, 0, 0]],
  [
    'one on the same day does not hide one on a later day',
    [first, next('2025-01-10 23:59'), { id: 'third', victim: 'v', recorded: '2025-06-01 12:00' }],
    [1, 1, 0],
  ],
  ['days are days in London', [{ ...first, recorded: '2025-01-10 23:59' }, next('2025-01-11 00:00')], [1, 1, 0]],
  ['no other crime is a no', [first], [1, 0, 0]],
  ['a crime before does not count', [first, next('2024-12-31 12:00')], []],
  ['a crime against another victim does not count', [first, next('2025-06-01 12:00', { victim: 'w' })], [1, 0, 0]],
  [
    'stalking included in another crime counts',
    [first, next('2025-06-01 12:00', { offence_code: '8/30', included_stalking: true })],
    [1, 1, 0],
  ],
  [
    'breach of a Stalking Protection Order counts',
    [first, next('2025-06-01 12:00', { offence_code: '66/91' })],
    [1, 1, 0],
  ],
  ['harassment does not count', [first, next('2025-06-01 12:00', { offence_code: '8/30' })], [1, 0, 0]],
  ['breach of another order does not count', [first, next('2025-06-01 12:00', { offence_code: '66/92' })], [1, 0, 0]],
  ['a cancelled crime does not count', [first, next('2025-06-01 12:00', { cancelled_on: '2025-07-01' })], [1, 0, 0]],
  ['a historic crime counts', [first, next('2025-06-01 12:00', { last_incident_on: '2019-01-01' })], [1, 1, 0]],
  ['a crime whose victim is not known is unknown', [{ ...first, victim: null }], [0, 0, 1]],
  [
    'crimes whose victims are not known are no repeats of one another',
    [
      { ...first, victim: null },
      { ...first, id: 'other', victim: null },
    ],
    [0, 0, 2],
  ],
  [
    'two victims of a month are two',
    [first, { ...first, id: 'other', victim: 'w' }, next('2025-06-01 12:00')],
    [2, 1, 0],
  ],
])('%s', async (_fact, crimes, counts) => {
  await fill(database.db, { crimes })
  expect(await january()).toEqual(counts)
})

test('a victim counts once in each month with a crime, from the first of that month', async () => {
  await fill(database.db, {
    asAt: '2025-04-30 23:59',
    crimes: [
      { id: 'a', victim: 'v', recorded: '2025-01-10 12:00' },
      { id: 'b', victim: 'v', recorded: '2025-01-20 12:00' },
      { id: 'c', victim: 'v', recorded: '2025-03-10 12:00' },
    ],
  })
  const [cell] = await cellsOf(database.db, repeatVictims)
  expect([cell?.cases, cell?.met]).toEqual([
    [1, 0, 1, 0],
    [1, 0, 0, 0],
  ])
})

test('a victim has the breakdowns of the first crime of the month', async () => {
  await fill(database.db, {
    asAt: '2025-01-31 23:59',
    crimes: [
      { id: 'b', victim: 'v', recorded: '2025-01-10 12:01', area_code: 'E06000015' },
      { id: 'a', victim: 'v', recorded: '2025-01-10 12:00', area_code: 'E07000032' },
    ],
  })
  const cells = await cellsOf(database.db, repeatVictims)
  const divisions = cells.filter(
    ({ measureId, breakdown }) => measureId === 'repeat-victims' && breakdown === 'division',
  )
  expect(divisions.map(({ category, cases }) => [category, cases])).toEqual([['North', [1]]])
})

test('the wider population begins with crimes that include stalking too', async () => {
  await fill(database.db, {
    asAt: '2025-01-31 23:59',
    crimes: [{ ...first, offence_code: '8/30', included_stalking: true }],
  })
  const [narrow] = await cellsOf(database.db, repeatVictims)
  const [wide] = await cellsOf(database.db, repeatVictims, 'stalking-related')
  expect([narrow?.cases, wide?.cases]).toEqual([[0], [1]])
})

test.each<[fact: string, tiny: Tiny, answer: string]>([
  [
    'days run to the next crime, however late',
    { crimes: [first, next('2026-03-11 12:00')] },
    '425 days, repeated in 2025-01',
  ],
  ['or to the cut-off', { asAt: '2025-03-01 12:00', crimes: [first] }, '50 days, waiting in 2025-01'],
  ['a crime whose victim is not known is unknown', { crimes: [{ ...first, victim: null }] }, 'unknown in 2025-01'],
])('time to the next crime: %s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyWaitAndMonth(database.db, repeatVictims, 'repeat-victims-time')).toBe(answer)
})

test('an included crime earlier in the month does not hide the victim’s first stalking crime, both populations measured', async () => {
  const included = { ...first, id: 'included', offence_code: '8/30', included_stalking: true }
  await fill(database.db, { crimes: [included, next('2025-01-12 12:00')] })
  const cells: Cell[] = []
  await database.db
    .transaction()
    .execute((transaction) =>
      measureKpis(
        transaction,
        { kpis: [repeatVictims], populations: ['8q', 'stalking-related'], level: 'breakdowns' },
        { take: async (breakdowns) => void cells.push(...[...breakdowns].flat()), keep: async () => undefined },
      ),
    )
  const whole = cells.filter(({ measureId, breakdown }) => measureId === 'repeat-victims' && breakdown === 'all')
  expect(whole.map(({ population, cases, met }) => [population, cases[0], met?.[0]])).toEqual([
    ['8q', 1, 0],
    ['stalking-related', 1, 1],
  ])
})

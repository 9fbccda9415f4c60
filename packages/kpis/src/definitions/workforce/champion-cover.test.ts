import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { championCover } from './champion-cover.ts'

const derby = 'E06000015'
const amberValley = 'E07000032'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
  await sql`delete from reference.area where area_code not in (${derby}, ${amberValley})`.execute(database.db)
})
afterAll(() => database.destroy())

const row = (area_code: string, champions: number | null, role_group = 'response', month = '2026-01-01') => ({
  month,
  role_group,
  area_code,
  headcount: 10,
  trained: 5,
  champions,
})

type Training = ReturnType<typeof row>[]

async function answers(training: Training, measureId = championCover.id, crimes: Tiny['crimes'] = []) {
  await fill(database.db, { asAt: '2026-01-31 23:59', crimes, rows: { training } })
  const cells = await cellsOf(database.db, championCover)
  const cell = cells.find((each) => each.measureId === measureId && each.breakdown === 'all')
  return { cases: cell?.cases, met: cell?.met, unknown: cell?.unknown, exposure: cell?.exposure }
}

test.each<[fact: string, training: Training, met: number, notMet: number, unknown: number]>([
  ['one champion is cover', [row(derby, 1), row(amberValley, 3)], 2, 0, 0],
  ['no champion is none', [row(derby, 1), row(amberValley, 0)], 1, 1, 0],
  ['an empty number is unknown', [row(derby, 1), row(amberValley, null)], 1, 0, 1],
  ['an area that the feed leaves out is unknown', [row(derby, 1)], 1, 0, 1],
  ['a champion in any role will do', [row(derby, 0), row(derby, 1, 'contact'), row(amberValley, 0)], 1, 1, 0],
  ['a known champion beside an empty number is cover', [row(derby, null), row(derby, 1, 'contact')], 1, 0, 1],
  ['none beside an empty number is unknown', [row(derby, 0), row(derby, null, 'contact')], 0, 0, 2],
  ['champions of no area cover none', [row('', 5)], 0, 0, 2],
])('%s', async (_fact, training, met, notMet, unknown) => {
  expect(await answers(training)).toMatchObject({ cases: [met + notMet], met: [met], unknown: [unknown] })
})

test('a month without training records has no areas', async () => {
  await fill(database.db, {
    asAt: '2026-02-28 23:59',
    rows: { training: [row(derby, 1), row(amberValley, 1)] },
  })
  const [cell] = await cellsOf(database.db, championCover)
  expect([cell?.cases, cell?.unknown]).toEqual([
    [2, 0],
    [0, 0],
  ])
})

test('champions of an area that a boundary change retired cover its successor', async () => {
  await sql`
    insert into reference.area (area_code, name, division, successor_code, valid_from, valid_to, source, status)
    values ('E07999999', 'Retired', 'North', ${amberValley}, '1974-04-01', '2025-12-31', 'Test', 'confirmed')
  `.execute(database.db)
  expect(await answers([row(derby, 0), row('E07999999', 1)])).toMatchObject({ cases: [2], met: [1], unknown: [0] })
  await sql`delete from reference.area where area_code = 'E07999999'`.execute(database.db)
})

test.each<[fact: string, training: Training, champions: number, areas: number]>([
  ['champions for each area', [row(derby, 3), row(amberValley, 1)], 4, 2],
  ['areas without one count', [row(derby, 3), row(amberValley, 0)], 3, 2],
  ['areas that are unknown do not', [row(derby, 3), row(amberValley, null)], 3, 1],
  ['champions of all roles are added up', [row(derby, 3), row(derby, 2, 'contact')], 5, 1],
])('%s', async (_fact, training, champions, areas) => {
  expect(await answers(training, 'champion-cover-per-area')).toMatchObject({ cases: [champions], exposure: [areas] })
})

test('crimes stand beside champions only where the champions are known', async () => {
  const crimes = [
    { id: 'a', area_code: derby },
    { id: 'b', area_code: derby },
    { id: 'c', area_code: derby, offence_code: '8/30' },
    { id: 'd', area_code: amberValley },
    { id: 'e', area_code: derby, recorded: '2025-12-10 12:00' },
  ]
  const training = [row(derby, 3), row(amberValley, null)]
  expect(await answers(training, 'champion-cover-per-hundred-crimes', crimes)).toMatchObject({
    cases: [3],
    exposure: [2],
  })
})

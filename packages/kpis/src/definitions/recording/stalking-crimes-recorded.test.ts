import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { stalkingCrimesRecorded } from './stalking-crimes-recorded.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

/** Cases of a measure for the whole force in January, February and so on of 2026, up to the cut-off. */
async function countsOf(measureId: string): Promise<number[] | undefined> {
  const cells = await cellsOf(database.db, stalkingCrimesRecorded)
  return cells.find((cell) => cell.measureId === measureId && cell.breakdown === 'all')?.cases
}

const asAt = '2026-02-28 23:59'
const january = { id: 'january', recorded: '2026-01-10 12:00', victim: 'v' }

test.each<[fact: string, crimes: Tiny['crimes'], counts: number[]]>([
  ['a crime counts in the month of its recording', [january], [1, 0]],
  [
    'not in that of its report',
    [january, { id: 'b', reported: '2026-01-31 23:00', recorded: '2026-02-01 00:30' }],
    [1, 1],
  ],
  ['23:30 on the last of the month is that month', [{ recorded: '2026-01-31 23:30' }], [1, 0]],
  ['all three offences of class 8Q count', [january, offence('8/65'), offence('8/66')], [3, 0]],
  ['harassment does not count', [january, offence('8/30')], [1, 0]],
  ['a cancelled crime does not count, however late', [january, cancelled({ cancelled_on: '2026-02-20' })], [1, 0]],
  ['nor does one with a reason alone', [january, cancelled({ cancel_reason: 'duplicate' })], [1, 0]],
  ['historic crimes count', [{ ...january, last_incident_on: '2019-01-01' }], [1, 0]],
  ['crimes taken over from another force count', [{ ...january, transferred_in: true }], [1, 0]],
])('%s', async (_fact, crimes = [], counts) => {
  await fill(database.db, { asAt, crimes, rows: { victim: [{ victim_id: 'v' }] } })
  expect(await countsOf('stalking-crimes-recorded')).toEqual(counts)
})

describe('people harmed', () => {
  test.each<[fact: string, crimes: Tiny['crimes'], counts: number[]]>([
    ['two crimes against one person in a month are one person', [january, { ...january, id: 'b' }], [1, 0]],
    ['two people are two', [january, { ...january, id: 'b', victim: 'w' }], [2, 0]],
    [
      'someone harmed in two months is counted in both',
      [january, { ...january, id: 'b', recorded: '2026-02-10 12:00' }],
      [1, 1],
    ],
    ['a crime without a known victim adds nobody', [january, { ...january, id: 'b', victim: null }], [1, 0]],
  ])('%s', async (_fact, crimes = [], counts) => {
    await fill(database.db, { asAt, crimes })
    expect(await countsOf('stalking-crimes-recorded-people')).toEqual(counts)
  })

  test('someone is in the area of the first of their crimes of the month', async () => {
    await fill(database.db, {
      asAt,
      crimes: [
        { ...january, id: 'later', recorded: '2026-01-20 12:00', area_code: 'E06000015' },
        { ...january, id: 'first', area_code: 'E07000032' },
      ],
    })
    const cells = await cellsOf(database.db, stalkingCrimesRecorded)
    const divisions = cells.filter(
      ({ measureId, breakdown }) => measureId === 'stalking-crimes-recorded-people' && breakdown === 'division',
    )
    expect(divisions.map(({ category, cases }) => [category, cases])).toEqual([['North', [1, 0]]])
  })
})

describe('for every 1,000 residents', () => {
  const residents = (year: number, area: string, people: number) => sql`
    insert into reference.population (year, area_code, people, source, status) values (${year}, ${area}, ${people}, 'Test', 'confirmed')
  `
  async function rate(breakdown: string) {
    const cells = await cellsOf(database.db, stalkingCrimesRecorded)
    return cells
      .filter((cell) => cell.measureId === 'stalking-crimes-recorded-rate' && cell.breakdown === breakdown)
      .map(({ category, firstMonth, cases, exposure }) => [category, firstMonth, cases, exposure])
  }

  beforeAll(async () => {
    await sql`truncate reference.population`.execute(database.db)
    await residents(2024, 'E06000015', 260_000).execute(database.db)
    await residents(2025, 'E06000015', 261_000).execute(database.db)
    await residents(2027, 'E06000015', 999_999).execute(database.db)
    await residents(2014, 'E07000032', 126_000).execute(database.db)
  })

  test('residents are those of the year, or of the latest year before', async () => {
    await fill(database.db, {
      asAt: '2026-01-31 23:59',
      crimes: [{ recorded: '2024-12-10 12:00' }, { id: 'b', recorded: '2025-12-10 12:00' }],
    })
    const [[, firstMonth, cases, exposure] = []] = await rate('all')
    expect([firstMonth, cases]).toEqual(['2024-12', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]])
    expect(exposure).toEqual([386_000, ...Array.from({ length: 13 }, () => 387_000)])
  })

  test('areas without a crime count too, each with its own residents', async () => {
    await fill(database.db, { asAt: '2026-01-31 23:59', crimes: [{ area_code: 'E06000015' }] })
    expect(await rate('district')).toEqual([
      ['E07000032', '2026-01', [0], [126_000]],
      ['E06000015', '2026-01', [1], [261_000]],
    ])
    expect(await rate('division')).toEqual([
      ['North', '2026-01', [0], [126_000]],
      ['South', '2026-01', [1], [261_000]],
    ])
    expect(await rate('victim_sex')).toEqual([])
  })

  test('residents of an area that a boundary change retired are not counted beside those of its successor', async () => {
    await sql`
      insert into reference.area (area_code, name, division, successor_code, valid_from, valid_to, source, status)
      values ('E07999999', 'Retired', 'North', 'E07000032', '1974-04-01', '2025-12-31', 'Test', 'confirmed')
    `.execute(database.db)
    await residents(2014, 'E07999999', 50_000).execute(database.db)
    await fill(database.db, {
      asAt: '2026-01-31 23:59',
      crimes: [{ recorded: '2025-12-10 12:00', area_code: 'E07999999' }],
    })
    expect(await rate('district')).toEqual([
      ['E07000032', '2025-12', [1, 0], [176_000, 126_000]],
      ['E06000015', '2025-12', [0, 0], [261_000, 261_000]],
    ])
  })
})

function offence(code: string) {
  return { id: code, recorded: '2026-01-11 12:00', offence_code: code }
}

function cancelled(how: { cancelled_on?: string; cancel_reason?: string }) {
  return { id: 'cancelled', recorded: '2026-01-11 12:00', ...how }
}

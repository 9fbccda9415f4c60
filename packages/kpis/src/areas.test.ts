import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chargeRate } from './definitions/outcomes/charge-rate.ts'
import { cellsOf } from './testing/answers.ts'
import { fill } from './testing/tiny-warehouse.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

test('crimes of an area that a boundary change retired count for the area that followed it', async () => {
  await sql`
    insert into reference.area (area_code, name, division, successor_code, valid_from, valid_to, source, status)
    values ('E07999999', 'Retired', 'North', 'E07000032', '1974-04-01', '2025-03-31', 'Test', 'confirmed')
  `.execute(database.db)
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes: [
      { id: 'before', recorded: '2026-01-10 12:00', area_code: 'E07999999' },
      { id: 'after', recorded: '2026-01-11 12:00', area_code: 'E07000032' },
    ],
  })
  const cells = await cellsOf(database.db, chargeRate)
  const districts = cells.filter(({ breakdown }) => breakdown === 'district')
  expect(districts.map(({ category, cases }) => [category, cases])).toEqual([['E07000032', [2]]])
})

import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { protectionGaps } from '../definitions/protection/protection-gaps.ts'
import { dataCompleteness } from '../definitions/scrutiny/data-completeness.ts'
import { populations } from '../population.ts'
import { fill } from '../testing/tiny-warehouse.ts'
import { countCells, type Given } from './count-cells.ts'
import { countInPieces, isVast } from './count-in-pieces.ts'
import { listCases } from './list-cases.ts'
import { ProfileTables } from './profiles.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
  // Crimes of a year and a half; a third are not of class 8Q, and some of the measures leave a gap.
  const crimes = Array.from({ length: 54 }, (_, index) => {
    const month = `${2025 + Math.floor(index / 36)}-${String((Math.floor(index / 3) % 12) + 1).padStart(2, '0')}`
    const other = index % 3 === 2 ? { offence_code: '8/30', included_stalking: true } : {}
    return { id: `crime ${index}`, recorded: `${month}-10 12:00`, domestic_abuse: index % 4 === 0, ...other }
  })
  const orders = crimes.map(({ id, recorded }, index) => ({
    kind: 'bail_conditions',
    crimes: [id],
    made_on: recorded.slice(0, 10),
    ended_on: index % 2 === 0 ? null : `${recorded.slice(0, 8)}20`,
  }))
  await fill(database.db, { asAt: '2026-07-31 23:59', crimes, orders })
})
afterAll(() => database.destroy())

test.each([
  ['month ends', protectionGaps],
  ['fields of crimes', dataCompleteness],
])('%s are counted from a part of the months at a time as they are at once', async (_cases, kpi) => {
  await database.db.transaction().execute(async (db) => {
    await sql`select set_config('kpi.population', ${populations.at(-1)}, true)`.execute(db)
    const tables = new ProfileTables(db)
    const profiles = await tables.of('crime')
    for (const measure of kpi.allMeasures) {
      const given: Given = { kpi, measure, populations, profiles }
      const whole = [...countCells(given, await listCases(db, given, '2026-07'))].map((each) => [...each].flat())
      const pieces = await countInPieces(db, given, '2026-07')
      expect(whole[0]?.length).toBeGreaterThan(10)
      expect(whole[0]).not.toEqual(whole[1])
      expect(pieces.map((each) => each.flat())).toEqual(whole)
      expect(isVast(given)).toBe(false)
      expect(isVast({ ...given, profiles: { ...profiles, in8q: new Uint8Array(1_000_001) } })).toBe(true)
    }
    await tables.forget()
  })
})

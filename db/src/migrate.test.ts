import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { createTestDatabase } from './testing.ts'

describe('a migrated database', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.destroy())

  test('has nothing left to apply', async () => {
    expect(await migrate(database.db)).toEqual([])
  })

  test('knows the nine districts and their divisions', async () => {
    const { rows } = await sql`
      select division, count(*)::integer as districts from reference.current_area group by division order by division
    `.execute(database.db)
    expect(rows).toEqual([
      { division: 'North', districts: 6 },
      { division: 'South', districts: 3 },
    ])
  })

  test('refuses a migration that was edited after it was applied', async () => {
    await sql`update public.migration_hash set hash = 'other' where name = '0001_create_schemas'`.execute(database.db)
    await expect(migrate(database.db)).rejects.toThrow('Migration 0001_create_schemas was edited after it was applied.')
    await sql`update public.migration_hash set hash = 'x' where false`.execute(database.db)
  })

  test('gives the API no right to read the warehouse', async () => {
    await expect(
      database.db.transaction().execute(async (transaction) => {
        await sql`set local role stalking_kpis_api`.execute(transaction)
        await sql`select * from warehouse.crime`.execute(transaction)
      }),
    ).rejects.toThrow('permission denied for schema warehouse')
  })
})

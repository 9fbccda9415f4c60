import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Gathered } from './gathered.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const refused = { action: 'refused', subject: 'GET /api/load', details: { status: 401 } } as const
const kept = async () =>
  (await sql<{ details: object }>`select details from audit.entry order by number`.execute(database.db)).rows.map(
    ({ details }) => details,
  )

test('what cannot be written is kept, counted on, and written once it can be', async () => {
  const troubles: unknown[] = []
  const gathered = new Gathered({ db: database.db, onTrouble: (error) => troubles.push(error) })
  gathered.add(refused)
  await sql`alter function audit.record(jsonb) rename to away`.execute(database.db)
  await gathered.flush()
  gathered.add(refused)
  await sql`alter function audit.away(jsonb) rename to record`.execute(database.db)
  expect([troubles.length, await kept()]).toEqual([1, []])
  await gathered.stop()
  expect(await kept()).toEqual([{ status: 401, times: 2 }])
})

import { connect, type DB } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDatabaseAway } from './database-away.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Kysely<DB>
beforeAll(async () => {
  database = await createTestDatabase()
  db = connect({ url: database.url, name: 'test', poolSize: 1, statementTimeoutMs: 200 })
})
afterAll(async () => {
  await db.destroy()
  await database.destroy()
})

const errorOf = (statement: string) =>
  sql
    .raw(statement)
    .execute(db)
    .catch((error: unknown) => error)

test.each([
  ['a statement that is wrong', 'select nothing'],
  ['a value that cannot be', "select 'x'::uuid"],
])('%s is not the database being away', async (_what, statement) => {
  expect(isDatabaseAway(await errorOf(statement))).toBe(false)
})

test.each([
  ['a statement that takes too long', 'select pg_sleep(5)'],
  ['a connection that the server ends', 'select pg_terminate_backend(pg_backend_pid())'],
])('%s is', async (_what, statement) => {
  expect(isDatabaseAway(await errorOf(statement))).toBe(true)
})

test('a server that is not there is', async () => {
  const nowhere = connect({ url: 'postgres://nobody@127.0.0.1:1/nothing', name: 'test' })
  const error = await sql`select 1`.execute(nowhere).catch((thrown: unknown) => thrown)
  await nowhere.destroy()
  expect(isDatabaseAway(error)).toBe(true)
})

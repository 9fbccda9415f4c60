import { connectSingle, loadLock } from '@dashboard/db'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { openSnapshot } from './snapshot.ts'
import { fillOddly, useDatabases } from './testing/databases.ts'

const newDatabase = useDatabases()

test('what is written, deleted or truncated after the snapshot was taken does not touch it', async () => {
  const database = await newDatabase()
  await fillOddly(database)
  const { client, end } = await connectSingle({ url: database.url, name: 'snapshot' })
  await openSnapshot(client, () => undefined)
  const truncated = sql`truncate warehouse.crime`.execute(database.db)
  await sql`delete from kpi.load where outcome = 'refused'`.execute(database.db)
  const { rows } = await client.query(
    `select (select count(*)::integer from warehouse.crime) as crimes, (select count(*)::integer from kpi.load) as loads`,
  )
  expect(rows).toEqual([{ crimes: 1, loads: 2 }])
  await end()
  await truncated
})

test('a load that is running is waited for, and seen whole', async () => {
  const database = await newDatabase()
  await fillOddly(database)
  const { client, end } = await connectSingle({ url: database.url, name: 'snapshot' })
  const tell = vi.fn<(sentence: string) => void>()
  const snapshot = await database.db.transaction().execute(async (load) => {
    await sql`select pg_advisory_xact_lock(${sql.raw(loadLock)})`.execute(load)
    await sql`truncate warehouse.crime`.execute(load)
    const waiting = openSnapshot(client, tell)
    await vi.waitFor(() => expect(tell).toHaveBeenCalledWith('a load is running: waiting for it'))
    await sql`delete from kpi.load where outcome = 'refused'`.execute(load)
    return { waiting }
  })
  await snapshot.waiting
  const { rows } = await client.query(
    `select (select count(*)::integer from warehouse.crime) as crimes, (select count(*)::integer from kpi.load) as loads`,
  )
  expect(rows).toEqual([{ crimes: 0, loads: 1 }])
  await end()
})

test('the next load may begin while the backup goes on', async () => {
  const database = await newDatabase()
  const { client, end } = await connectSingle({ url: database.url, name: 'snapshot' })
  await openSnapshot(client, () => undefined)
  const { rows } = await sql`select pg_try_advisory_xact_lock(${sql.raw(loadLock)}) as free`.execute(database.db)
  expect(rows).toEqual([{ free: true }])
  await end()
})

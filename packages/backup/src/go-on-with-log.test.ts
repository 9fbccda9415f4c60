import { readHead, record, verifyLog } from '@dashboard/audit'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'
import { useDatabases, type Database } from './testing/databases.ts'
import { makeFolder } from './testing/files.ts'

const newDatabase = useDatabases()

async function withEntries(...subjects: string[]): Promise<Database> {
  const database = await newDatabase()
  await record(database.db, ...subjects.map((subject) => ({ action: 'exported' as const, subject })))
  return database
}

const backedUp = async ({ url }: Database) => (await backUp({ url, to: await makeFolder() })).file
const headOf = async ({ db }: Database) => (await readHead(db))?.hash ?? ''
const log = async ({ db }: Database) =>
  (
    await sql<{ action: string; subject: string; details: object }>`
      select action, subject, details from audit.entry order by number
    `.execute(db)
  ).rows

test('the log comes back entry by entry with its chain, and goes on with the restore', async () => {
  const original = await withEntries('one', 'two')
  const earlier = await headOf(original)
  const copy = await newDatabase()
  await restore({ url: copy.url, file: await backedUp(original), by: 'operator' })
  expect(await log(copy)).toMatchObject([
    { subject: 'one' },
    { subject: 'two' },
    { action: 'backup-restored', details: { by: 'operator', faults: 0 } },
  ])
  expect((await verifyLog(copy.db, { earlier })).faults).toEqual([])
  await expect(sql`delete from audit.entry`.execute(copy.db)).rejects.toThrow('only ever added to')
})

test('what was logged since the backup stays when it replaces everything else', async () => {
  const database = await withEntries('one')
  const file = await backedUp(database)
  await record(database.db, { action: 'breakdown-viewed', subject: 'since' })
  const earlier = await headOf(database)
  await restore({ url: database.url, file, replace: true })
  expect((await log(database)).map(({ subject }) => subject).slice(0, 2)).toEqual(['one', 'since'])
  expect((await verifyLog(database.db, { earlier })).faults).toEqual([])
})

test('the log of another history is replaced, and the new one says which', async () => {
  const other = await withEntries('other', 'another')
  const replacedHead = await headOf(other)
  await restore({ url: other.url, file: await backedUp(await withEntries('one')), replace: true })
  expect(await log(other)).toMatchObject([
    { subject: 'one' },
    { action: 'backup-restored', details: { replacedEntries: 2, replacedHead } },
  ])
  expect((await verifyLog(other.db, { earlier: replacedHead })).faults).toHaveLength(1)
})

test('a log that was broken comes back broken, and is told of', async () => {
  const original = await withEntries('one', 'two')
  await sql
    .raw(`set local session_replication_role = replica; update audit.entry set subject = 'x' where number = 1`)
    .execute(original.db)
  const copy = await newDatabase()
  const told: string[] = []
  await restore({ url: copy.url, file: await backedUp(original), onProgress: (sentence) => told.push(sentence) })
  expect(told).toContain('audit log: Entry 1 was changed: its hash is not that of what it says.')
  expect((await log(copy)).at(-1)).toMatchObject({ action: 'backup-restored', details: { faults: 1 } })
})

import { readdir, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { backUp } from './back-up.ts'
import { fillOddly, useDatabases } from './testing/databases.ts'
import { makeFolder } from './testing/files.ts'

const newDatabase = useDatabases()

test('a backup is named by its moment and read by nobody else', async () => {
  const { url } = await newDatabase()
  const folder = await makeFolder()
  const mask = process.umask(0)
  const { file, bytes } = await backUp({ url, to: folder }).finally(() => process.umask(mask))
  expect(basename(file)).toMatch(/^stalking-kpis-\d{8}T\d{6}Z\.zip$/)
  expect(await readdir(folder)).toEqual([basename(file)])
  const { mode, size } = await stat(file)
  expect([mode & 0o777, size]).toEqual([0o600, bytes])
})

test('it says of every table how many rows, and of the database which level', async () => {
  const database = await newDatabase()
  await fillOddly(database)
  const { manifest } = await backUp({ url: database.url, to: await makeFolder() })
  expect(manifest.tables).toContainEqual(expect.objectContaining({ name: 'kpi.load', rows: 2 }))
  expect(manifest.tables).toContainEqual(expect.objectContaining({ name: 'dashboard.step_change', rows: 1 }))
  const { rows } = await sql`select name, hash from public.migration_hash order by name`.execute(database.db)
  expect(manifest.migrations).toEqual(rows)
})

test('who is signed in and what was never sent are in none', async () => {
  const { url } = await newDatabase()
  const { manifest } = await backUp({ url, to: await makeFolder() })
  const names = manifest.tables.map(({ name }) => name)
  expect(names.filter((name) => ['dashboard.session', 'dashboard.draft', 'dashboard.comment'].includes(name))).toEqual([
    'dashboard.comment',
  ])
})

test.each([
  ['replaces no file', 'taken.zip', 'There is a file taken.zip already'],
  ['makes no folder', 'nowhere/new.zip', 'There is no such folder'],
  [
    'takes no name that a mistyped folder could have',
    'folder',
    'Give a folder that exists, or a name that ends in .zip',
  ],
  ['leaves alone what another backup is writing', 'busy.zip', 'There is a file busy.zip.part already'],
])('a backup %s', async (_fact, name, sentence) => {
  const { url } = await newDatabase()
  const folder = await makeFolder()
  await writeFile(join(folder, 'taken.zip'), '')
  await writeFile(join(folder, 'busy.zip.part'), '')
  await expect(backUp({ url, to: join(folder, name) })).rejects.toThrow(sentence)
  expect(await readdir(folder)).toEqual(['busy.zip.part', 'taken.zip'])
})

test('a database that was never filled is not backed up', async () => {
  const { db, url } = await newDatabase()
  await sql`drop schema reference, warehouse, kpi, dashboard, audit cascade`.execute(db)
  const folder = await makeFolder()
  await expect(backUp({ url, to: folder })).rejects.toThrow('There is nothing to back up')
  expect(await readdir(folder)).toEqual([])
})

test('a backup whose database goes away says so and leaves nothing', async () => {
  const { db, url } = await newDatabase()
  const folder = await makeFolder()
  const backends = sql`application_name = 'stalking-kpis backup' and datname = current_database()`
  await db.transaction().execute(async (holding) => {
    await sql`lock table warehouse.crime in access exclusive mode`.execute(holding)
    const ended = backUp({ url, to: folder }).catch((error: unknown) => String(error))
    await vi.waitFor(async () => {
      const { rows } = await sql`select from pg_stat_activity where ${backends} and wait_event_type = 'Lock'`.execute(
        db,
      )
      expect(rows).toHaveLength(1)
    }, 10_000)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where ${backends}`.execute(db)
    expect(await ended).toContain('The database went away. Try again. No backup was written.')
  })
  expect(await readdir(folder)).toEqual([])
})

test('a database in the midst of an upgrade is not backed up', async () => {
  const { db, url } = await newDatabase()
  await sql`delete from public.migration_hash where name = '0024_prepare_for_measuring'`.execute(db)
  await expect(backUp({ url, to: await makeFolder() })).rejects.toThrow('An upgrade of this database was not finished')
})

import { connectSingle, migrate, migrateTo } from '@dashboard/db'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'
import { everything, fillOddly, loadId, useDatabases, type Database } from './testing/databases.ts'
import { makeFolder } from './testing/files.ts'

const newDatabase = useDatabases()

async function backedUp(database: Database): Promise<string> {
  const { file } = await backUp({ url: database.url, to: await makeFolder() })
  return file
}

/** Makes the database one of an older version, which never got further. */
async function bringBackTo({ db }: Database, name: string): Promise<void> {
  await sql`drop schema reference, warehouse, kpi, dashboard, audit cascade`.execute(db)
  await sql`drop table public.migration_hash, public.kysely_migration, public.kysely_migration_lock`.execute(db)
  await migrateTo(db, name)
}

async function filled(): Promise<Database> {
  const database = await newDatabase()
  await fillOddly(database)
  await sql`select warehouse.prepare_for_measuring()`.execute(database.db)
  return database
}

test('a backup restored into an empty database makes every table, key, right and number to come as they were', async () => {
  const original = await filled()
  const copy = await newDatabase()
  await restore({ url: copy.url, file: await backedUp(original) })
  const held = await everything(copy)
  expect(held).toEqual(await everything(original))
  expect(held['prepared']).toEqual([expect.stringContaining(loadId)])
  expect(held['known crimes']).toEqual([expect.stringContaining(loadId)])
  expect(held['sequences']).toEqual([
    'action_number_seq',
    'disclosure_setting_setting_number_seq2',
    'figure_export_export_id_seq',
    'intake_intake_number_seq',
    'load_load_number_seq2',
    'paper_paper_number_seq',
    'release_release_number_seq1',
  ])
})

test('it goes into a database that the product has never seen', async () => {
  const original = await filled()
  const copy = await newDatabase()
  await sql`drop schema reference, warehouse, kpi, dashboard, audit cascade`.execute(copy.db)
  await sql`drop table public.migration_hash, public.kysely_migration, public.kysely_migration_lock`.execute(copy.db)
  await restore({ url: copy.url, file: await backedUp(original) })
  expect(await everything(copy)).toEqual(await everything(original))
})

test('a restored release is still never changed', async () => {
  const copy = await newDatabase()
  await restore({ url: copy.url, file: await backedUp(await filled()) })
  await expect(sql`delete from kpi.release_series`.execute(copy.db)).rejects.toThrow('never changed once made')
})

test.each([
  [
    'a load, though it was refused',
    `insert into kpi.load (load_id, outcome, report) values (gen_random_uuid(), 'refused', '{}')`,
  ],
  [
    'a target that somebody set',
    `insert into reference.target (kpi_id, measure_id, value, unit, source, owner, valid_from, status, reason, recorded_by)
     values ('x', 'x', 0.1, 'proportion', 'Test', 'Group', '2026-04-01', 'confirmed', 'Decided in March.', 'Analyst')`,
  ],
])('a database that holds %s is refused, and replaced when that is said', async (_fact, statement) => {
  const original = await filled()
  const file = await backedUp(original)
  const other = await newDatabase()
  await sql.raw(statement).execute(other.db)
  const before = await everything(other)
  await expect(restore({ url: other.url, file })).rejects.toThrow('already holds data')
  expect(await everything(other)).toEqual(before)
  await restore({ url: other.url, file, replace: true })
  expect(await everything(other)).toEqual(await everything(original))
})

test('what others have hung on the tables stays when they are replaced by those of the same level', async () => {
  const original = await filled()
  const file = await backedUp(original)
  await sql`create view public.of_an_analyst as select count(*)::integer as loads from kpi.load`.execute(original.db)
  await sql`delete from kpi.load where outcome = 'refused'`.execute(original.db)
  await restore({ url: original.url, file, replace: true })
  const { rows } = await sql`select loads from public.of_an_analyst`.execute(original.db)
  expect(rows).toEqual([{ loads: 2 }])
})

test('a backup of an older version is restored as it was and brought up to date', async () => {
  const old = await newDatabase()
  await bringBackTo(old, '0017_keep_series_as_text')
  await fillOddly(old)
  const copy = await newDatabase()
  await restore({ url: copy.url, file: await backedUp(old) })
  await migrate(old.db)
  await sql`select warehouse.prepare_for_measuring()`.execute(old.db)
  expect(await withoutMoments(copy)).toEqual(await withoutMoments(old))
})

/** Without the moments and keys that seeding gives. */
async function withoutMoments(database: Database): Promise<Record<string, string[]>> {
  const held = await everything(database)
  return Object.fromEntries(
    Object.entries(held).map(([name, rows]) => [
      name,
      rows.map((row) => row.replace(/"(target_id|member_id|recorded_at|added_at)":"[^"]*",?/g, '')).sort(),
    ]),
  )
}

test('services that run are told to read again', async () => {
  const copy = await newDatabase()
  const file = await backedUp(await filled())
  const { client, end } = await connectSingle({ url: copy.url, name: 'reader' })
  const told = vi.fn<(message: { channel: string }) => void>()
  client.on('notification', told)
  await client.query('listen kpi_load')
  await restore({ url: copy.url, file })
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(expect.objectContaining({ channel: 'kpi_load' })))
  await end()
})

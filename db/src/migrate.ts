import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { DB } from './schema.ts'
import { seedReference } from './seed-reference.ts'

const folder = join(import.meta.dirname, '..', 'migrations')

export type KnownMigration = { name: string; hash: string }

/** Brings the database up to date and seeds empty reference tables. Returns the names of the migrations applied. */
export async function migrate(db: Kysely<DB>): Promise<string[]> {
  const applied = await apply(db, await readMigrations())
  await seedReference(db)
  return applied
}

/** Brings an older or empty database to the level of that migration, and no further; seeds nothing. */
export async function migrateTo(db: Kysely<DB>, name: string): Promise<void> {
  const files = await readMigrations()
  await apply(db, files.slice(0, files.findIndex((file) => file.name === name) + 1))
}

/** The migrations of this version of the product, in order, with the SHA-256 of each. */
export async function knownMigrations(): Promise<KnownMigration[]> {
  return (await readMigrations()).map(({ name, hash }) => ({ name, hash }))
}

async function apply(db: Kysely<DB>, files: MigrationFile[]): Promise<string[]> {
  await refuseEdited(db, files)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(files.map(({ name, text }) => [name, plain(text)])) },
    migrationTableSchema: 'public',
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  const failed = results.find(({ status }) => status === 'Error')
  if (failed) throw new Error(`Migration ${failed.migrationName} failed; nothing of it was kept.`, { cause: error })
  if (error) throw error
  await keepHashes(db, files)
  return results.map(({ migrationName }) => migrationName)
}

type MigrationFile = KnownMigration & { text: string }

async function readMigrations(): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name: name.replace('.sql', ''), text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

function plain(text: string): Migration {
  return { up: async (db) => void (await sql.raw(text).execute(db)) }
}

async function refuseEdited(db: Kysely<DB>, files: MigrationFile[]): Promise<void> {
  const known = await sql<{
    exists: boolean
  }>`select to_regclass('public.migration_hash') is not null as exists`.execute(db)
  if (!known.rows[0]?.exists) return
  const { rows } = await sql<{ name: string; hash: string }>`select name, hash from public.migration_hash`.execute(db)
  for (const { name, hash } of rows) {
    const file = files.find((each) => each.name === name)
    if (!file)
      throw new Error(
        `This database has migration ${name}, which this version of the product does not know. Use the newer version.`,
      )
    if (file.hash !== hash)
      throw new Error(`Migration ${name} was edited after it was applied. Put it back and add a new one.`)
  }
}

async function keepHashes(db: Kysely<DB>, files: MigrationFile[]): Promise<void> {
  await sql`create table if not exists public.migration_hash (name text primary key, hash text not null)`.execute(db)
  for (const { name, hash } of files) {
    await sql`insert into public.migration_hash values (${name}, ${hash}) on conflict do nothing`.execute(db)
  }
}

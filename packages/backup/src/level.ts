import { knownMigrations, type KnownMigration } from '@dashboard/db'
import type pg from 'pg'
import { Refusal } from './refusal.ts'

/** The migrations that a database has, in order; none where the product was never there. */
export async function readLevel(client: pg.Client): Promise<KnownMigration[]> {
  const known = await client.query<{ present: boolean }>(
    `select to_regclass('public.kysely_migration') is not null and to_regclass('public.migration_hash') is not null as present`,
  )
  if (!known.rows[0]?.present) return []
  const { rows } = await client.query<{ name: string; hash: string | null }>(
    `select name, hash from public.kysely_migration full join public.migration_hash using (name) order by name collate "C"`,
  )
  return rows.map(({ name, hash }) => {
    if (hash === null)
      throw new Refusal('An upgrade of this database was not finished. Start the product once, then try again.')
    return { name, hash }
  })
}

/** Refuses a backup whose migrations are not the first of this version; tells whether they are all of them. */
export async function matchLevel(level: KnownMigration[]): Promise<'newest' | 'older'> {
  const known = await knownMigrations()
  const names = new Set(known.map(({ name }) => name))
  const unknown = level.find(({ name }) => !names.has(name))
  if (unknown)
    throw new Refusal(
      `The backup is of a newer version of the product, or of another: this one does not know its migration ${unknown.name}. Restore it with the version that made it.`,
    )
  level.forEach(({ name, hash }, at) => {
    if (known[at]?.name !== name || known[at].hash !== hash)
      throw new Refusal(
        `The backup is of another version of the product: its migration ${name} is not the one that this version has. Restore it with the version that made it.`,
      )
  })
  return level.length === known.length ? 'newest' : 'older'
}

export function sameLevel(one: KnownMigration[], other: KnownMigration[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ name, hash }, at) => other[at]?.name === name && other[at].hash === hash)
  )
}

import { loadLock, migrateTo, schemas, withoutPassword, type DB, type KnownMigration } from '@dashboard/db'
import type { Transaction } from 'kysely'
import type pg from 'pg'
import { readLevel, sameLevel } from './level.ts'
import { listTables, quoted, type Table } from './list-tables.ts'
import { Refusal } from './refusal.ts'

/** Refuses a database that holds anything but the reference data that the product itself puts there. */
export async function refuseToReplace(client: pg.Client, url: string): Promise<void> {
  for (const table of await listTables(client)) {
    const seeded = table.name.startsWith('reference.') || table.name.startsWith('dashboard.plan_line')
    const people = addedByPeople(table)
    if (seeded && people === '') continue
    const { rows } = await client.query(`select from ${quoted(table)} ${seeded ? `where ${people}` : ''} limit 1`)
    if (rows.length > 0)
      throw new Refusal(
        `The database at ${withoutPassword(url)} already holds data (in ${table.name}). Nothing was changed. ` +
          'Restore into an empty database, or add --replace: all that this one holds is then replaced by the backup.',
      )
  }
}

/** Who has written the lines of the plan that come of the published recommendations. */
const publishedBy = 'The published report'

/** Which rows of reference data the product did not put there itself; its settings name who set the first ones too. */
function addedByPeople({ name, columns }: Table): string {
  if (name === 'reference.disclosure_setting')
    return `exists (select from ${name} as first where first.audience = disclosure_setting.audience
                    and first.setting_number < disclosure_setting.setting_number)`
  return columns
    .filter((column) => column.endsWith('_by'))
    .map((column) => `${column} <> '${publishedBy}'`)
    .join(' or ')
}

/** No load, and no other restore, until the end of the transaction. */
export async function takeTurn(client: pg.Client, tell: (sentence: string) => void): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${loadLock}) as free`)
  if (rows[0]?.free) return
  tell('a load is running: waiting for it')
  await client.query(`select pg_advisory_xact_lock(${loadLock})`)
}

/**
 * Leaves empty tables of that level. Those that are there are kept if they are of that level, with the rights and views
 * that others hang on them; else they are made anew.
 */
export async function makeRoom(
  client: pg.Client,
  transaction: Transaction<DB>,
  level: KnownMigration[],
): Promise<void> {
  if (!sameLevel(await readLevel(client), level)) {
    await client.query(`drop schema if exists ${schemas.join(', ')} cascade`)
    await client.query(
      'drop table if exists public.migration_hash, public.kysely_migration, public.kysely_migration_lock',
    )
    await migrateTo(transaction, level.at(-1)?.name ?? '')
  }
  const tables = await listTables(client)
  // Until they are filled: the audit log refuses to be emptied, and nothing that comes back is done anew.
  for (const table of tables) await client.query(`alter table ${quoted(table)} disable trigger user`)
  await client.query(`truncate ${tables.map(quoted).join(', ')} restart identity`)
}

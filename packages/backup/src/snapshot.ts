import { loadLock, type KnownMigration } from '@dashboard/db'
import type pg from 'pg'
import { readLevel } from './level.ts'
import { listTables, quoted, type Table } from './list-tables.ts'
import { Refusal } from './refusal.ts'

export type Snapshot = { tables: Table[]; level: KnownMigration[] }

/**
 * Begins a transaction that sees every table as at one moment. A load truncates, which shows even to a snapshot that is
 * older: so a load under way is waited for, and the tables are locked against truncation before the snapshot is taken.
 */
export async function openSnapshot(client: pg.Client, tell: (sentence: string) => void): Promise<Snapshot> {
  await takeTurn(client, tell)
  const present = await listTables(client)
  if (present.length === 0) throw new Refusal('There is nothing to back up: this database was never filled.')
  await client.query('begin transaction isolation level repeatable read read only')
  await client.query(`lock table ${present.map(quoted).join(', ')} in access share mode`)
  await writeAlikeEverywhere(client)
  // The first query of the transaction takes the snapshot; the next load may begin after it.
  await client.query(`select pg_advisory_unlock(${loadLock})`)
  const tables = await listTables(client)
  const level = await readLevel(client)
  if (JSON.stringify(tables) !== JSON.stringify(present) || level.length === 0)
    throw new Refusal('The tables changed while the backup began. Run it again.')
  return { tables, level }
}

/** For the rest of the transaction, values are written as text in one way, whatever the server's settings. */
export async function writeAlikeEverywhere(client: pg.Client): Promise<void> {
  await client.query(
    `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
     set local extra_float_digits = 1; set local bytea_output = 'hex'; set local statement_timeout = 0`,
  )
}

async function takeTurn(client: pg.Client, tell: (sentence: string) => void): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${loadLock}) as free`)
  if (rows[0]?.free) return
  tell('a load is running: waiting for it')
  await client.query(`select pg_advisory_lock(${loadLock})`)
}

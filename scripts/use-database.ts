import { join, resolve } from 'node:path'
import { checkServer, connect, migrate, type DB } from '@dashboard/db'
import { localFolder, runningLocalServer, startLocalServer } from '@dashboard/db/local-server'
import type { Kysely } from 'kysely'

export const checkout = join(import.meta.dirname, '..')

/** The database of a command, with what stops it where the command started it. */
export type FoundDatabase = { url: string; stop: () => Promise<void> }

/**
 * The database for a command: DATABASE_URL, else the local one that `pnpm start` runs, else the local one for as long
 * as the command takes. It is brought up to date first.
 */
export async function useDatabase(): Promise<FoundDatabase> {
  return findDatabase(async (db) => void (await migrate(db)))
}

/** The same, left as it is but for what the command prepares. */
export async function findDatabase(
  prepare: (db: Kysely<DB>) => Promise<void> = async () => undefined,
): Promise<FoundDatabase> {
  const given = process.env['DATABASE_URL'] ?? (await runningLocalServer(checkout))
  const server = given ? null : await startLocalServer(checkout)
  const url = given ?? server?.url ?? ''
  const stop = async () => server?.stop()
  const db = connect({ url, name: 'stalking-kpis command', statementTimeoutMs: 0 })
  try {
    await checkServer(db, url)
    await prepare(db)
  } catch (error) {
    await stop()
    throw error
  } finally {
    await db.destroy()
  }
  return { url, stop }
}

/** Does what a command does on a connection to its database, and closes both. */
export async function onDatabase(
  { url, stop }: FoundDatabase,
  name: string,
  act: (db: Kysely<DB>) => Promise<void>,
): Promise<void> {
  const db = connect({ url, name: `stalking-kpis ${name}`, poolSize: 4, statementTimeoutMs: 0 })
  try {
    await act(db)
  } finally {
    await db.destroy()
    await stop()
  }
}

/** Where accepted extracts are kept: KEPT_EXTRACTS, else beside the data of the local database. */
export async function keptExtracts(): Promise<string> {
  const given = process.env['KEPT_EXTRACTS']
  return given ? resolve(given) : join(await localFolder(checkout), 'extracts')
}

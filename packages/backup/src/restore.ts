import { connectSingle, migrate, type DB } from '@dashboard/db'
import type { Transaction } from 'kysely'
import type pg from 'pg'
import { copyBackIn } from './copy-back-in.ts'
import { explain } from './explain.ts'
import { goOnWithLog, setLogAside } from './go-on-with-log.ts'
import { matchLevel } from './level.ts'
import { listTables } from './list-tables.ts'
import { makeRoom, refuseToReplace, takeTurn } from './make-room.ts'
import type { Manifest } from './manifest.ts'
import { checkBackup, openBackup, type Backup } from './open-backup.ts'
import { prove } from './prove.ts'
import { writeAlikeEverywhere } from './snapshot.ts'

export type RestoreOptions = {
  /** Of the owner of the database. */
  url: string
  file: string
  /** Who asks, for the audit log. */
  by?: string
  /** Puts the backup in the place of all that the database holds. */
  replace?: boolean
  onProgress?: (sentence: string) => void
}

/** Puts a backup back whole, proved and brought up to date, or changes nothing and says why. */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  const { url, file, by = null, replace = false, onProgress: tell = () => undefined } = options
  let committing = false
  try {
    const backup = await openBackup(file)
    const { client, db, end } = await connectSingle({ url, name: 'stalking-kpis restore' })
    try {
      const age = await matchLevel(backup.manifest.migrations)
      if (!replace) await refuseToReplace(client, url)
      tell('checking the backup')
      await checkBackup(backup)
      await db.transaction().execute(async (transaction) => {
        await takeTurn(client, tell)
        if (!replace) await refuseToReplace(client, url)
        const before = await setLogAside(transaction)
        await putBack(client, transaction, backup, tell)
        if (age === 'older') await bringUpToDate(transaction, tell)
        await goOnWithLog(transaction, { manifest: backup.manifest, by, before }, tell)
        await prepareForReaders(client)
        committing = true
      })
      return backup.manifest
    } finally {
      backup.close()
      await end()
    }
  } catch (error) {
    throw explain(
      error,
      'restore',
      committing ? 'The backup is restored whole or not at all: look which.' : 'Nothing was changed.',
    )
  }
}

async function putBack(
  client: pg.Client,
  transaction: Transaction<DB>,
  backup: Backup,
  tell: (sentence: string) => void,
): Promise<void> {
  await writeAlikeEverywhere(client)
  await makeRoom(client, transaction, backup.manifest.migrations)
  await copyBackIn(client, backup, tell)
  tell('comparing the figures with those backed up')
  await prove(client, await listTables(client), backup.manifest.proof)
}

async function bringUpToDate(transaction: Transaction<DB>, tell: (sentence: string) => void): Promise<void> {
  const applied = await migrate(transaction)
  tell(`brought up to date: ${applied.join(', ')}`)
}

/** What is worked out from the tables is made anew, and running services are told to read again. */
async function prepareForReaders(client: pg.Client): Promise<void> {
  await client.query('select warehouse.prepare_for_measuring()')
  await client.query(`analyze ${(await listTables(client)).map(({ name }) => name).join(', ')}`)
  await client.query(`select pg_notify('kpi_load', '')`)
}

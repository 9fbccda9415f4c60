import type { DB } from '@dashboard/db'
import { remakeReleases } from '@dashboard/kpis'
import type { Kysely } from 'kysely'

/** Makes the releases of the load in force anew, as a disclosure setting has changed. */
export async function makeReleasesTask(db: Kysely<DB>): Promise<void> {
  await remakeReleases(db)
}

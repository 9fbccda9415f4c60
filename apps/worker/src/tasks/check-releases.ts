import { checkReleases } from '@dashboard/attack'
import type { DB } from '@dashboard/db'
import type { JobHelpers } from 'graphile-worker'
import type { Kysely } from 'kysely'

/** Attacks the releases that wait for it; until then nobody outside the force can read them. */
export async function checkReleasesTask(db: Kysely<DB>, { logger }: JobHelpers): Promise<void> {
  await checkReleases(db, (sentence) => logger.info(sentence))
}

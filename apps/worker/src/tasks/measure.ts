import type { DB } from '@dashboard/db'
import { isOutOfDate, remeasure } from '@dashboard/kpis'
import type { JobHelpers } from 'graphile-worker'
import type { Kysely } from 'kysely'

/** Measures the extract in force again where its figures are by older definitions. */
export async function measureTask(db: Kysely<DB>, { logger }: JobHelpers): Promise<void> {
  if (await isOutOfDate(db)) await remeasure(db, (sentence) => logger.info(sentence))
}

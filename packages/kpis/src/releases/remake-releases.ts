import { loadLock, type DB } from '@dashboard/db'
import { sql, type Kysely, type Transaction } from 'kysely'
import { kpis } from '../catalogue.ts'
import { makeReleases } from '../make-releases.ts'
import { readCells } from './read-cells.ts'

/** Makes the releases of the load in force for those outside the force anew from its cells, by the settings in force. */
export async function remakeReleases(db: Kysely<DB>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.raw(loadLock)})`.execute(transaction)
    const { rows } = await sql<{ load_id: string }>`select load_id from warehouse.cut_off`.execute(transaction)
    const loadId = rows[0]?.load_id
    if (loadId) await remake(transaction, loadId)
  })
}

async function remake(db: Transaction<DB>, loadId: string): Promise<void> {
  const releases = await makeReleases(db, loadId, ['partner', 'public'])
  for (const measure of kpis.flatMap(({ allMeasures }) => allMeasures)) {
    const cells = await readCells(db, loadId, measure.id)
    for (const own of Map.groupBy(cells, ({ population }) => population).values()) {
      const disclosed = releases.of(measure)
      for (const taken of Map.groupBy(own, ({ breakdown }) => breakdown).values()) disclosed.take(taken)
      disclosed.end()
    }
    await releases.rows.keep()
  }
}

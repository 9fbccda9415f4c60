import { setImmediate } from 'node:timers/promises'
import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'
import { kpis } from './catalogue.ts'
import type { Kpi } from './define-kpi.ts'
import { makeReleases } from './make-releases.ts'
import { cellRow, cellTable } from './measure/cell-row.ts'
import { RowsToKeep } from './measure/rows-to-keep.ts'
import { measureKpis, type Level } from './measure-kpis.ts'
import { populations } from './population.ts'
import { recordSupply } from './trust/record-supply.ts'

/**
 * Measures every KPI over the extract in force and makes the releases of all audiences, in the load's own transaction:
 * readers see the old figures or the new ones.
 */
export async function measureLoad(db: Transaction<DB>, loadId: string, onProgress: Progress = silent): Promise<void> {
  await measure(db, loadId, onProgress, 'breakdowns')
}

/** The same for an extract that the next one replaces at once: nothing but the whole force is kept of earlier loads. */
export async function measureForceLevel(
  db: Transaction<DB>,
  loadId: string,
  onProgress: Progress = silent,
): Promise<void> {
  await measure(db, loadId, onProgress, 'force')
}

/** `measured` is the code of a KPI that has just been. */
type Progress = (sentence: string, measured?: string) => void
const silent: Progress = () => undefined

/** How much text may wait for the connection, which lists the cases of the next measure meanwhile. */
const mostCharacters = 20_000_000

async function measure(db: Transaction<DB>, loadId: string, onProgress: Progress, level: Level): Promise<void> {
  await sql`delete from kpi.cell where load_id = ${loadId}`.execute(db)
  await sql`delete from kpi.cell where load_id <> ${loadId} and breakdown <> 'all'`.execute(db)
  const { rows } = await sql<{ force: string }>`select force from warehouse.cut_off`.execute(db)
  const load = { loadId, force: rows[0]?.force ?? '' }
  const cells = new RowsToKeep(db, cellTable)
  const releases = await makeReleases(db, loadId)
  const keep = async () => {
    await cells.keep()
    await releases.rows.keep()
  }
  await measureKpis(
    db,
    { kpis: await suppliedKpis(db), populations, level },
    {
      take: async (breakdowns, of) => {
        const disclosed = releases.of(of)
        for (const taken of breakdowns) {
          for (const cell of taken) cells.take(cellRow(cell, load))
          disclosed.take(taken)
          if (cells.characters + releases.rows.characters > mostCharacters) await keep()
          // Lets statements leave and answers in before the next breakdown holds everything up.
          else await setImmediate()
        }
        disclosed.end()
      },
      keep: async ({ kpi, measure: of }) => {
        await keep()
        if (of.id === kpi.id) onProgress(`measured ${kpi.code} ${kpi.shortTitle}`, kpi.code)
      },
    },
  )
  if (level === 'breakdowns') await recordSupply(db, loadId)
  onProgress('made the releases for restricted, partner and public')
}

/** Those whose feeds have all been supplied, by this load or an earlier one. */
export async function suppliedKpis(db: Transaction<DB>): Promise<Kpi[]> {
  const { rows } = await sql<{ feed: string }>`select feed from kpi.supplied_feed`.execute(db)
  const supplied = new Set(rows.map(({ feed }) => feed))
  return kpis.filter(({ allMeasures, needs }) => allMeasures.length > 0 && needs.every((feed) => supplied.has(feed)))
}

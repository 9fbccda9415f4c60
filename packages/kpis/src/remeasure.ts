import { loadLock, type DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import { kpis } from './catalogue.ts'
import { loadDisclosureSettings } from './disclosure/load-settings.ts'
import { measureLoad } from './measure-load.ts'
import { versionsOf } from './versions.ts'

/** Whether the figures in force were made by other rules than those of this version. False while nothing is loaded. */
export async function isOutOfDate(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ definitions: Record<string, string> }>`
    select definitions
    from   kpi.release join kpi.load using (load_id)
    order  by load_number desc, release_number desc
    limit  1
  `.execute(db)
  const measured = rows[0]?.definitions
  if (!measured) return false
  const current = versionsOf(kpis, await loadDisclosureSettings(db))
  const names = new Set([...Object.keys(measured), ...Object.keys(current)])
  return [...names].some((name) => measured[name] !== current[name])
}

/** Measures the extract in force again, by the definitions of this version, and tells the readers. */
export async function remeasure(
  db: Kysely<DB>,
  onProgress: (sentence: string) => void = () => undefined,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.raw(loadLock)})`.execute(transaction)
    const { rows } = await sql<{ load_id: string }>`
      select load_id from kpi.load where outcome = 'accepted' order by load_number desc limit 1
    `.execute(transaction)
    const loadId = rows[0]?.load_id
    if (!loadId) throw new Error('There is no extract in the warehouse to measure.')
    await sql`select warehouse.prepare_for_measuring()`.execute(transaction)
    await measureLoad(transaction, loadId, onProgress)
    await sql`select pg_notify('kpi_load', ${loadId})`.execute(transaction)
  })
}

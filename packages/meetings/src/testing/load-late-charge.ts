import type { DB } from '@dashboard/db'
import { measureLoad } from '@dashboard/kpis'
import { uuidOf } from '@dashboard/kpis/testing'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { sql, type Kysely } from 'kysely'

/** A load after the first, in which one more crime has been charged; approved for everybody unless said otherwise. */
export async function loadLateCharge(db: Kysely<DB>, crime: string, { approved = true } = {}): Promise<string> {
  const loadId = uuidOf(`load with ${crime}`)
  await sql`
    insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, synthetic, content_hash, report)
    select ${loadId}, outcome, force, ${uuidOf(`extract with ${crime}`)}, as_at, mode, synthetic, content_hash, report
    from   kpi.load
    where  load_id = ${uuidOf('load')}
  `.execute(db)
  await sql`
    insert into warehouse.outcome (crime_id, sequence, outcome_code, assigned_on, is_current)
    values (${uuidOf(crime)}, 900, '1', '2026-05-02', true)
  `.execute(db)
  await sql`select warehouse.prepare_for_measuring()`.execute(db)
  await db.transaction().execute((transaction) => measureLoad(transaction, loadId))
  if (approved) await approveReleases(db)
  return loadId
}

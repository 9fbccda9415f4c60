import type { DB } from '@dashboard/db'
import { sql, type Transaction } from 'kysely'

/** Further back nobody looks for what is missing. */
const monthsKept = 36

/** Records how many rows each feed has, and how far its fields are filled, by month: what trust in the figures hangs on. */
export async function recordSupply(db: Transaction<DB>, loadId: string): Promise<void> {
  const since = sql`(select (date_trunc('month', as_on) - ${monthsKept - 1} * interval '1 month')::date from warehouse.cut_off)`
  await sql`delete from kpi.feed_month where load_id = ${loadId}`.execute(db)
  await sql`delete from kpi.field_month where load_id = ${loadId}`.execute(db)
  await sql`
    insert into kpi.feed_month (load_id, feed, part, month, rows)
    select ${loadId}::uuid, feed, part, month, rows from warehouse.feed_volume where month >= ${since}
  `.execute(db)
  await sql`
    insert into kpi.field_month (load_id, field, place, month, rows, filled)
    select ${loadId}::uuid, field, place, month, rows, filled from warehouse.field_filled where month >= ${since}
  `.execute(db)
}

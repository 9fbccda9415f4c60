import { monthOf, type Month } from '@dashboard/contract/month'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** Rows by month of a feed, or of one provider's part of it. */
export type Volume = { feed: string; part: string; rows: Map<Month, number> }

/** Rows that owe a value and those that have it, by month, of a field in one district or of one support provider; `place` is empty where there is neither. */
export type Filling = { field: string; place: string; months: Map<Month, { rows: number; filled: number }> }

/** What a load brought, by month; no figure of any case. */
export type Supply = { volumes: Volume[]; fillings: Filling[] }

export async function loadSupply(db: Kysely<DB>, loadId: string): Promise<Supply> {
  const volumes = await sql<{ feed: string; part: string; month: string; rows: number }>`
    select feed, part, month, rows from kpi.feed_month where load_id = ${loadId} order by feed, part, month
  `.execute(db)
  const fillings = await sql<{ field: string; place: string; month: string; rows: number; filled: number }>`
    select field, place, month, rows, filled from kpi.field_month where load_id = ${loadId} order by field, place, month
  `.execute(db)
  return {
    volumes: [...Map.groupBy(volumes.rows, ({ feed, part }) => JSON.stringify([feed, part])).values()].map((group) => ({
      feed: group[0]?.feed ?? '',
      part: group[0]?.part ?? '',
      rows: new Map(group.map(({ month, rows }) => [monthOf(month), rows])),
    })),
    fillings: [...Map.groupBy(fillings.rows, ({ field, place }) => JSON.stringify([field, place])).values()].map(
      (group) => ({
        field: group[0]?.field ?? '',
        place: group[0]?.place ?? '',
        months: new Map(group.map(({ month, rows, filled }) => [monthOf(month), { rows, filled }])),
      }),
    ),
  }
}

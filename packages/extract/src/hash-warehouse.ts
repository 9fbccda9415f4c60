import { createHash } from 'node:crypto'
import type pg from 'pg'
import { tableOf } from './feed.ts'
import { feeds } from './feeds.ts'

/** A hash over the rows of every feed, whatever their order: sums of PostgreSQL's own hashes, which need no sorting. */
export async function hashRows(client: pg.Client): Promise<string> {
  const sums: unknown[] = []
  for (const feed of feeds) {
    const { rows } = await client.query<{ rows: number; sum: string | null }>(
      `select count(*) as rows, sum(hash_record_extended(row(${feed.columns.map(({ name }) => name).join(', ')}), 0))::text as sum
       from   ${tableOf(feed)}`,
    )
    sums.push([feed.name, rows[0]])
  }
  return createHash('sha256').update(JSON.stringify(sums)).digest('hex')
}

/**
 * SHA-256 over the cells of the whole force, which are kept of every load. Exposures are rounded: their last digits hang on
 * the order in which they were added up.
 */
export async function hashCells(client: pg.Client, loadId: string): Promise<string> {
  const { rows } = await client.query<{ hash: string }>(
    `select encode(sha256(convert_to(coalesce(string_agg(cell, e'\\n' order by cell collate "C"), ''), 'UTF8')), 'hex') as hash
     from   (select row(force, population, kpi_id, measure_id, category, part, first_month, cases, met, unknown,
                        array(select round(days::numeric, 6) from unnest(exposure) with ordinality as e (days, place) order by place),
                        histogram_month, histogram_length, histogram_end, histogram_cases, event_days)::text as cell
             from   kpi.cell where load_id = $1 and breakdown = 'all') as cells`,
    [loadId],
  )
  return rows[0]?.hash ?? ''
}

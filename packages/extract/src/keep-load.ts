import { randomUUID } from 'node:crypto'
import type { LoadReport } from '@dashboard/contract'
import type pg from 'pg'
import { hashCells, hashRows } from './hash-warehouse.ts'
import type { Manifest } from './manifest.ts'

/** Keeps the report of an attempt that changed nothing else. */
export async function keepAttempt(client: pg.Client, report: LoadReport): Promise<void> {
  finish(report)
  await client.query(`insert into kpi.load (load_id, outcome, extract_id, as_at, report) values ($1, $2, $3, $4, $5)`, [
    randomUUID(),
    report.outcome,
    report.extractId,
    report.asAt,
    JSON.stringify(report),
  ])
}

/** Puts a load in force, so that it can be measured; its report and hashes follow. Gives its id. */
export async function putInForce(
  client: pg.Client,
  manifest: Manifest,
  contentHash: string,
  report: LoadReport,
): Promise<string> {
  const loadId = (report.loadId = randomUUID())
  report.outcome = 'accepted'
  await client.query(
    `insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, synthetic, content_hash, restores, report)
     values ($1, 'accepted', $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      loadId,
      manifest.force,
      manifest.extractId,
      manifest.asAtUtc,
      manifest.mode,
      manifest.synthetic,
      contentHash,
      report.restores,
      JSON.stringify(report),
    ],
  )
  await client.query('select warehouse.prepare_for_measuring()')
  return loadId
}

export type Hashes = { rows: string; cells: string }

/** Keeps what the warehouse and its cells came to, for a restore to be compared with. */
export async function keepHashes(client: pg.Client, loadId: string): Promise<Hashes> {
  const hashes = { rows: await hashRows(client), cells: await hashCells(client, loadId) }
  await client.query(`update kpi.load set rows_hash = $2, cells_hash = $3 where load_id = $1`, [
    loadId,
    hashes.rows,
    hashes.cells,
  ])
  return hashes
}

/** Keeps the finished report of the load in force and tells the readers, who hear of it when it is committed. */
export async function finishLoad(
  client: pg.Client,
  loadId: string,
  report: LoadReport,
  keptHash: string | null,
): Promise<void> {
  finish(report)
  await client.query(`update kpi.load set report = $2, kept_hash = $3 where load_id = $1`, [
    loadId,
    JSON.stringify(report),
    keptHash,
  ])
  await client.query(`select pg_notify('kpi_load', $1)`, [loadId])
}

/** Notes when the work was done. */
export function finish(report: LoadReport): void {
  report.finishedAt = new Date().toISOString()
}

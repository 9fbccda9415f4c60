import { randomUUID } from 'node:crypto'
import { connectSingle, loadLock, type DB } from '@dashboard/db'
import type { Transaction } from 'kysely'
import type pg from 'pg'
import { contentHash, findRepeat, refuseMisplaced } from './earlier-loads.ts'
import { explainFailure, withoutValues } from './explain-failure.ts'
import { extractFiles } from './extract-files.ts'
import { tableOf, type Feed, type KnownKpis } from './feed.ts'
import { feeds } from './feeds.ts'
import { findFaults } from './find-faults.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { merge } from './merge.ts'
import { referenceFiles } from './reference-files.ts'
import { Refusal } from './refusal.ts'
import { refuseOrphans } from './refuse-orphans.ts'
import { refuseStranded } from './refuse-stranded.ts'
import type { LoadReport } from './report.ts'
import { manifestText, openSource, type Source } from './source.ts'
import { stageAll } from './stage-all.ts'
import type { Work } from './work.ts'

export type LoadOptions = {
  /** Of the owner of the database. */
  url: string
  /** A folder or a .zip. */
  path: string
  /** Load even if its as-at is older than that of the extract in force, or to go back to an extract loaded before. */
  force?: boolean
  /** Reference data may name no other KPIs, and must fit these. */
  kpis: KnownKpis
  /** Measures the figures inside the load's transaction. */
  measure: (transaction: Transaction<DB>, loadId: string, onProgress: (sentence: string) => void) => Promise<void>
  onProgress?: (sentence: string) => void
}

/** Loads an extract whole, or changes nothing and says why. The report of every attempt is kept. */
export async function loadExtract(options: LoadOptions): Promise<LoadReport> {
  const { url, path, kpis, onProgress: tell = () => undefined } = options
  const { client, db, end } = await connectSingle({ url, name: 'stalking-kpis load' })
  const report: LoadReport = {
    outcome: 'refused',
    loadId: null,
    extractId: null,
    asAt: null,
    sentence: '',
    files: [],
    faults: [],
  }
  let source: Source | null = null
  let committing = false
  try {
    const opened = (source = await openSource(path))
    await db.transaction().execute(async (transaction) => {
      await load({ client, source: opened, kpis, report, tell }, options, transaction)
      committing = true
    })
  } catch (error) {
    const sentence = explainFailure(error, committing)
    Object.assign(report, { outcome: 'refused', loadId: null, sentence, faults: [] })
    if (!committing) await keepRefused(url, report).catch(() => undefined)
    if (!(error instanceof Refusal)) throw withoutValues(error, sentence)
  } finally {
    source?.close()
    await end()
  }
  return report
}

async function load(work: Work, options: LoadOptions, transaction: Transaction<DB>): Promise<void> {
  const { client, source, report, tell } = work
  const { force = false, measure } = options
  await takeTurn(client, tell)
  const manifest = readManifest(await manifestText(source))
  report.extractId = manifest.extractId
  report.asAt = manifest.asAtUtc
  const repeat = await findRepeat(client, source, manifest, force)
  if (repeat) {
    Object.assign(report, { outcome: 'unchanged', ...repeat })
    return
  }
  await refuseMisplaced(client, manifest, force)
  tellUnlisted(source, manifest, tell)
  const staged = await stageAll(work, manifest)
  const sent = (files: readonly Feed[]) => files.filter(({ name }) => name in manifest.feeds)
  await merge(client, sent(feeds), manifest.mode)
  await refuseOrphans(client, sent(manifest.mode === 'full' ? extractFiles : referenceFiles))
  if (staged.removed > 0) await refuseStranded(client)
  // Without it the planner takes the tables for empty, and a first load of a million crimes takes five times as long.
  await client.query(`analyze ${extractFiles.map(tableOf).join(', ')}`)
  const loadId = randomUUID()
  const faults = await findFaults(client, staged, manifest.asOn)
  Object.assign(report, { outcome: 'accepted', loadId, faults, sentence: 'The extract was loaded.' })
  await client.query(
    `insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, synthetic, content_hash, report)
     values ($1, 'accepted', $2, $3, $4, $5, $6, $7, $8)`,
    [
      loadId,
      manifest.force,
      manifest.extractId,
      manifest.asAtUtc,
      manifest.mode,
      manifest.synthetic,
      contentHash(manifest, staged.hashes),
      JSON.stringify(report),
    ],
  )
  await client.query('select warehouse.prepare_for_measuring()')
  await measure(transaction, loadId, tell)
  await client.query(`select pg_notify('kpi_load', $1)`, [loadId])
}

/** One load at a time; the next one waits. */
async function takeTurn(client: pg.Client, tell: (sentence: string) => void): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${loadLock}) as free`)
  if (rows[0]?.free) return
  tell('another load is running: waiting for it')
  await client.query(`select pg_advisory_xact_lock(${loadLock})`)
}

/** Files of feeds that the manifest forgets are likely a mistake; those of the feeds that it leaves out are not read. */
function tellUnlisted(source: Source, manifest: Manifest, tell: (sentence: string) => void): void {
  const listed = new Set(Object.values(manifest.feeds).map(({ file }) => file))
  for (const { name } of extractFiles) {
    const file = `${name}.csv`
    if (source.files.includes(file) && !listed.has(file)) tell(`${file} is not in the manifest: it is not loaded`)
  }
}

/** By a connection of its own: that of the load may be gone. */
async function keepRefused(url: string, report: LoadReport): Promise<void> {
  const { client, end } = await connectSingle({ url, name: 'stalking-kpis load' })
  try {
    await client.query(
      `insert into kpi.load (load_id, outcome, extract_id, as_at, report) values ($1, 'refused', $2, $3, $4)`,
      [randomUUID(), report.extractId, report.asAt, JSON.stringify(report)],
    )
  } finally {
    await end()
  }
}

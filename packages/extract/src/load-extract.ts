import { createHash, randomUUID } from 'node:crypto'
import { connectSingle, type DB } from '@dashboard/db'
import type { Transaction } from 'kysely'
import type pg from 'pg'
import { pipeline } from 'node:stream/promises'
import type { Context } from './check-cell.ts'
import { checkSets } from './check-sets.ts'
import { feeds } from './feeds.ts'
import { FileCheck } from './file-check.ts'
import { findFaults } from './find-faults.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { merge } from './merge.ts'
import { Refusal } from './refusal.ts'
import { refuseStranded, removeRows } from './removed.ts'
import type { LoadReport } from './report.ts'
import { openSource, type Source } from './source.ts'
import { stageFeed } from './stage-feed.ts'

export type LoadOptions = {
  /** Of the owner of the database. */
  url: string
  /** A folder or a .zip. */
  path: string
  /** Load even if its as-at is older than that of the extract in force. */
  force?: boolean
  /** Measures the figures inside the load's transaction. */
  measure: (transaction: Transaction<DB>, loadId: string, onProgress: (sentence: string) => void) => Promise<void>
  onProgress?: (sentence: string) => void
}

type Work = {
  client: pg.Client
  source: Source
  options: LoadOptions
  report: LoadReport
  tell: (sentence: string) => void
}

/** Loads an extract whole, or changes nothing and says why. The report of every attempt is kept. */
export async function loadExtract(options: LoadOptions): Promise<LoadReport> {
  const { client, db, end } = await connectSingle({ url: options.url, name: 'stalking-kpis load' })
  const report: LoadReport = {
    outcome: 'refused',
    loadId: null,
    extractId: null,
    asAt: null,
    sentence: '',
    files: [],
    faults: [],
  }
  const tell = options.onProgress ?? (() => undefined)
  let source: Source | null = null
  try {
    const opened = (source = await openSource(options.path))
    await db
      .transaction()
      .execute((transaction) => load({ client, source: opened, options, report, tell }, transaction))
  } catch (error) {
    report.outcome = 'refused'
    report.loadId = null
    report.sentence = explain(error)
    await keepRefused(client, report).catch(() => undefined)
    if (!(error instanceof Refusal)) throw new Error(report.sentence, { cause: error })
  } finally {
    source?.close()
    await end()
  }
  return report
}

async function load(work: Work, transaction: Transaction<DB>): Promise<void> {
  const { client, source, options, report, tell } = work
  await takeTurn(client, tell)
  const manifest = readManifest(await source.manifest())
  report.extractId = manifest.extractId
  report.asAt = manifest.asAtUtc
  if (await isRepeat(work, manifest)) return
  await refuseOlder(client, manifest, options.force ?? false)
  const { hashes, midnights, clockChanges } = await stageAll(work, manifest)
  const staged = feeds.filter(({ name }) => name in manifest.feeds)
  const removed = manifest.mode === 'delta' ? await removeRows(client, source) : 0
  await merge(client, staged, manifest.mode)
  if (removed > 0) await refuseStranded(client)
  // Without it the planner takes the tables for empty, and a first load of a million crimes takes five times as long.
  await client.query('analyze')
  const loadId = randomUUID()
  const faults = await findFaults(client, midnights, clockChanges)
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
      contentHash(manifest, hashes),
      JSON.stringify(report),
    ],
  )
  await options.measure(transaction, loadId, tell)
  await client.query(`select pg_notify('kpi_load', $1)`, [loadId])
}

async function stageAll({ client, source, report, tell }: Work, manifest: Manifest) {
  const context = await readContext(client, manifest)
  const checks = new Map<string, FileCheck>()
  const hashes: Record<string, string> = {}
  for (const feed of feeds) {
    const described = manifest.feeds[feed.name]
    if (!described) continue
    const check = new FileCheck(feed, described.file, context)
    checks.set(feed.name, check)
    report.files.push(check.report)
    hashes[feed.name] = await stageFeed(client, source, feed, described, check)
    tell(`${described.file}: ${check.report.read.toLocaleString('en-GB')} rows read`)
  }
  await checkSets(
    client,
    feeds.filter(({ name }) => checks.has(name)),
    checks,
    manifest.mode,
  )
  for (const { file, read, rejected } of report.files) {
    if (rejected * 100 > manifest.maxRejectedPercent * read) {
      throw new Refusal(
        `${file}: ${rejected} of ${read} rows are rejected, more than the ${manifest.maxRejectedPercent}% allowed.`,
      )
    }
  }
  const sum = (of: (check: FileCheck) => number) => [...checks.values()].reduce((total, check) => total + of(check), 0)
  return { hashes, midnights: sum((check) => check.midnights), clockChanges: sum((check) => check.clockChanges) }
}

/** One load at a time; the next one waits. */
async function takeTurn(client: pg.Client, tell: (sentence: string) => void): Promise<void> {
  const lock = `hashtext('stalking-kpis load')`
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${lock}) as free`)
  if (rows[0]?.free) return
  tell('another load is running: waiting for it')
  await client.query(`select pg_advisory_xact_lock(${lock})`)
}

/** Whether this very extract is the one in force. An id may not come back with other content. */
async function isRepeat({ client, source, report }: Work, manifest: Manifest): Promise<boolean> {
  const { rows } = await client.query<{ load_id: string; content_hash: string; in_force: boolean }>(
    `select load_id, content_hash, load_id = (select load_id from warehouse.cut_off) as in_force
     from   kpi.load
     where  outcome = 'accepted' and extract_id = $1
     order  by load_number desc
     limit  1`,
    [manifest.extractId],
  )
  const earlier = rows[0]
  if (!earlier) return false
  if (contentHash(manifest, await hashFiles(source, manifest)) !== earlier.content_hash) {
    throw new Refusal(
      'An extract with this extractId was loaded before with other content. Give the new one an id of its own.',
    )
  }
  if (!earlier.in_force) return false
  const sentence = 'This extract is loaded already. Nothing was changed.'
  Object.assign(report, { outcome: 'unchanged', loadId: earlier.load_id, sentence })
  return true
}

async function hashFiles(source: Source, { feeds: described }: Manifest): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const [name, { file }] of Object.entries(described)) {
    const hash = createHash('sha256')
    await pipeline(await source.open(file), hash)
    hashes[name] = hash.digest('hex')
  }
  return hashes
}

async function refuseOlder(client: pg.Client, manifest: Manifest, force: boolean): Promise<void> {
  const { rows } = await client.query<{ force: string; newer: boolean }>(
    `select force, as_at > $1 as newer from warehouse.cut_off`,
    [manifest.asAtUtc],
  )
  const current = rows[0]
  if (!current) return
  if (current.force !== manifest.force)
    throw new Refusal(`This warehouse holds ${current.force}. Load another force into a database of its own.`)
  if (current.newer && !force)
    throw new Refusal('Its as-at is older than that of the extract in force. Load it with --force if that is meant.')
}

async function readContext(client: pg.Client, { asAtUtc, asOn }: Manifest): Promise<Context> {
  const codes = async (column: string, table: string) => {
    const { rows } = await client.query<{ code: string }>(`select distinct ${column} as code from reference.${table}`)
    return new Set(rows.map(({ code }) => code))
  }
  return {
    references: {
      offence: await codes('offence_code', 'offence'),
      area: await codes('area_code', 'area'),
      provider: await codes('provider', 'provider'),
    },
    asAtUtc,
    asOn,
  }
}

function contentHash({ mode, asAtUtc }: Manifest, hashes: Record<string, string>): string {
  return createHash('sha256')
    .update(JSON.stringify([mode, asAtUtc, Object.entries(hashes).sort()]))
    .digest('hex')
}

async function keepRefused(client: pg.Client, report: LoadReport): Promise<void> {
  await client.query(
    `insert into kpi.load (load_id, outcome, extract_id, as_at, report) values ($1, 'refused', $2, $3, $4)`,
    [randomUUID(), report.extractId, report.asAt, JSON.stringify(report)],
  )
}

/** PostgreSQL's own words may hold values of rows: only its code is told. */
function explain(error: unknown): string {
  if (error instanceof Refusal) return error.message
  const { code, name, message } = error as Error & { code?: string }
  if (code === '53100' || code === 'ENOSPC') {
    return 'The disk is full. Nothing was changed; free some space and load again.'
  }
  const gone = /^(57P|08)|^ECONNRESET$/.test(code ?? '') || /^Connection terminated|not queryable/.test(message)
  if (gone) return 'The database went away. Nothing was changed; load again.'
  return `The load failed (${code ?? name}). Nothing was changed.`
}

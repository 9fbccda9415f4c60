import { loadReport, type LoadReport } from '@dashboard/contract'
import type pg from 'pg'
import { stat } from 'node:fs/promises'
import { applyExtract } from './apply-extract.ts'
import { attempt, takeTurn } from './attempt.ts'
import { contentHash } from './earlier-loads.ts'
import { extractFiles } from './extract-files.ts'
import { tableOf } from './feed.ts'
import { feeds } from './feeds.ts'
import { findFaults } from './find-faults.ts'
import { keptExtract } from './keep-extract.ts'
import { findChain, type ChainLoad } from './kept-chain.ts'
import { finishLoad, keepAttempt, keepHashes, putInForce, type Hashes } from './keep-load.ts'
import type { LoadOptions } from './load-extract.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { Refusal } from './refusal.ts'
import { beginReport } from './begin-report.ts'
import { manifestText, openSource } from './source.ts'
import { stageOf } from './stage-feed.ts'
import type { Staged } from './stage-all.ts'
import type { Work } from './work.ts'

export type RestoreOptions = Pick<LoadOptions, 'url' | 'by' | 'wayIn' | 'kpis' | 'measure' | 'onProgress'> & {
  /** The accepted load to put back. */
  loadId: string
  keptIn: string
}

/**
 * Puts an earlier load back as a whole, by replaying the extracts kept; what comes of it must be what it was then, or
 * nothing is changed. The restore is a load of its own.
 */
export async function restoreLoad(options: RestoreOptions): Promise<LoadReport> {
  const { url, loadId, keptIn, by = null, wayIn = null, kpis, measure, onProgress: tell = () => undefined } = options
  const report = beginReport({ by, wayIn })
  return attempt({ url, report }, async (client, transaction) => {
    await takeTurn(client, tell)
    const { loads, target, staying } = await findChain(client, loadId)
    report.restores = target.load_id
    if (await isInForce(client, target)) {
      const sentence = 'This load is in force already. Nothing was changed.'
      Object.assign(report, { outcome: 'unchanged', loadId: target.load_id, sentence })
      return keepAttempt(client, report)
    }
    await client.query(`truncate ${feeds.map(tableOf).join(', ')}`)
    const work = { client, kpis, report, tell: () => undefined }
    for (const load of loads) {
      tell(`replaying the extract of ${load.as_at}`)
      await replay(work, load, keptIn)
    }
    const { manifest, staged } = await replay(work, target, keptIn)
    report.faults = await findFaults(client, staged, manifest.asOn)
    report.files = loadReport.parse(target.report).files
    const restored = await putInForce(client, manifest, target.content_hash, report)
    await measure(transaction, restored, tell)
    const compared = await compare(client, target, restored, await keepHashes(client, restored))
    const stays = staying.length > 0 ? ` Reference data that came later stay: ${staying.join(', ')}.` : ''
    report.sentence = `The load was restored. ${compared}${stays}`
    await finishLoad(client, restored, report, null)
  })
}

async function isInForce(client: pg.Client, target: ChainLoad): Promise<boolean> {
  const { rows } = await client.query<{ load_id: string }>(
    `select coalesce(restores, load_id) as load_id
     from kpi.load where outcome = 'accepted' order by load_number desc limit 1`,
  )
  return rows[0]?.load_id === target.load_id
}

type Replayed = { manifest: Manifest; staged: Staged }

/** Loads a kept extract again. */
async function replay(work: Omit<Work, 'source'>, load: ChainLoad, keptIn: string): Promise<Replayed> {
  const { client, report } = work
  const path = keptExtract(keptIn, load.load_id)
  const named = `The extract of load ${load.load_id}`
  if (!(await stat(path).catch(() => null)))
    throw new Refusal(`${named} is not among those kept, so that the load cannot be restored.`)
  const source = await openSource(path)
  try {
    const manifest = readManifest(await manifestText(source))
    const { extractId, asAtUtc: asAt, mode } = manifest
    Object.assign(report, { extractId, asAt, mode, files: [] })
    const staged = await applyExtract({ ...work, source }, manifest)
    if (contentHash(manifest, staged.hashes) !== load.kept_hash)
      throw new Refusal(`${named} is not what was kept: its SHA-256 differs.`)
    report.changes = []
    await client.query(`drop table if exists ${extractFiles.map(stageOf).join(', ')}`)
    return { manifest, staged }
  } catch (error) {
    throw error instanceof Refusal && !error.message.startsWith(named)
      ? new Refusal(`${named} cannot be replayed: ${error.message}`)
      : error
  } finally {
    source.close()
  }
}

/** Says what was compared; throws a Refusal where it differs. */
async function compare(client: pg.Client, target: ChainLoad, restored: string, hashes: Hashes): Promise<string> {
  const { rows } = await client.query<{ same: boolean }>(
    `select (${definitionsOf('$1')}) is not distinct from (${definitionsOf('$2')}) as same`,
    [target.load_id, restored],
  )
  if (rows[0]?.same) {
    if (hashes.cells !== target.cells_hash) throw new Refusal(differing('figures', target))
    return 'Its figures are those of then.'
  }
  if (hashes.rows !== target.rows_hash) throw new Refusal(differing('rows', target))
  return 'Its rows are those of then; its figures are not, because definitions have changed since.'
}

/** Those that a load was first measured by. */
function definitionsOf(load: string): string {
  return `select definitions from kpi.release where load_id = ${load} order by release_number limit 1`
}

function differing(what: string, { load_id: id }: ChainLoad): string {
  return `The extracts kept were replayed, and the ${what} are not those of load ${id}: reference data or the rules by which rows are read have changed since.`
}

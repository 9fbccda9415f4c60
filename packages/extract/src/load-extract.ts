import type { LoadReport, WayIn } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import type { Transaction } from 'kysely'
import type pg from 'pg'
import { applyExtract } from './apply-extract.ts'
import { attempt, takeTurn } from './attempt.ts'
import { contentHash, findRepeat, refuseMisplaced } from './earlier-loads.ts'
import { extractFiles } from './extract-files.ts'
import type { KnownKpis } from './feed.ts'
import { findFaults } from './find-faults.ts'
import { keepExtract } from './keep-extract.ts'
import { finish, finishLoad, keepAttempt, keepHashes, putInForce } from './keep-load.ts'
import { readManifest, type Manifest } from './manifest.ts'
import { beginReport } from './begin-report.ts'
import { manifestText, openSource, type Source } from './source.ts'
import type { Work } from './work.ts'

export type LoadOptions = {
  /** Of the owner of the database. */
  url: string
  /** A folder or a .zip. */
  path: string
  /** Load even if its as-at is older than that of the extract in force, or to go back to an extract loaded before. */
  force?: boolean
  /** Only try: the report says what a load would come to, and nothing at all is changed or kept. */
  check?: boolean
  /** Who asks, and how the extract came in. */
  by?: string
  wayIn?: WayIn
  /** The folder where accepted extracts are kept, so that their loads can be restored; without it they are not kept. */
  keptIn?: string
  /** Reference data may name no other KPIs, and must fit these. */
  kpis: KnownKpis
  /** Measures the figures inside the load's transaction. */
  measure: (transaction: Transaction<DB>, loadId: string, onProgress: (sentence: string) => void) => Promise<void>
  onProgress?: (sentence: string) => void
  /** Ends the load where it is, with a Refusal as the reason, unless it is being committed. */
  signal?: AbortSignal
  /** Called for every batch of rows with how many of the file have been read. */
  onRows?: (file: string, read: number) => void
}

/** Loads an extract whole, or changes nothing and says why. The report of every attempt is kept. */
export async function loadExtract(options: LoadOptions): Promise<LoadReport> {
  const {
    url,
    path,
    kpis,
    check = false,
    by = null,
    wayIn = null,
    signal,
    onRows,
    onProgress: tell = () => undefined,
  } = options
  const report = beginReport({ by, wayIn })
  return attempt({ url, report, check, ...(signal && { signal }) }, async (client, transaction) => {
    const source = await openSource(path)
    try {
      await takeTurn(client, tell)
      await load({ client, source, kpis, report, tell, ...(onRows && { onRows }) }, options, transaction)
    } finally {
      source.close()
    }
  })
}

async function load(work: Work, options: LoadOptions, transaction: Transaction<DB>): Promise<void> {
  const { client, source, report, tell } = work
  const { force = false, check = false, keptIn, measure } = options
  const manifest = readManifest(await manifestText(source))
  Object.assign(report, { extractId: manifest.extractId, asAt: manifest.asAtUtc, mode: manifest.mode })
  if (await repeats(client, source, manifest, options, report)) return
  await refuseMisplaced(client, manifest, force)
  tellUnlisted(source, manifest, tell)
  const staged = await applyExtract(work, manifest)
  report.faults = await findFaults(client, staged, manifest.asOn)
  if (check) {
    Object.assign(report, { outcome: 'checked', sentence: 'The extract can be loaded. Nothing was changed.' })
    return finish(report)
  }
  report.sentence = 'The extract was loaded.'
  const loadId = await putInForce(client, manifest, contentHash(manifest, staged.hashes), report)
  await measure(transaction, loadId, tell)
  await keepHashes(client, loadId)
  if (keptIn !== undefined) tell('keeping the files of the extract')
  const keptHash = keptIn === undefined ? null : await keepExtract(keptIn, loadId, work, manifest, staged.hashes)
  await finishLoad(client, loadId, report, keptHash)
}

/** Whether this very extract was loaded before and nothing needs doing. */
async function repeats(
  client: pg.Client,
  source: Source,
  manifest: Manifest,
  { force = false, check = false }: LoadOptions,
  report: LoadReport,
): Promise<boolean> {
  const repeat = await findRepeat(client, source, manifest, force)
  if (!repeat) return false
  Object.assign(report, { outcome: 'unchanged', ...repeat })
  if (check) finish(report)
  else await keepAttempt(client, report)
  return true
}

/** Files of feeds that the manifest forgets are likely a mistake; those of the feeds that it leaves out are not read. */
function tellUnlisted(source: Source, manifest: Manifest, tell: (sentence: string) => void): void {
  const listed = new Set(Object.values(manifest.feeds).map(({ file }) => file))
  for (const { name } of extractFiles) {
    const file = `${name}.csv`
    if (source.files.includes(file) && !listed.has(file)) tell(`${file} is not in the manifest: it is not loaded`)
  }
}

import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Context } from './check-cell.ts'
import { tableOf, type Feed } from './feed.ts'
import { FileCheck } from './file-check.ts'
import type { ManifestFeed } from './manifest.ts'
import { openTable, type Table } from './read-table.ts'
import { Refusal } from './refusal.ts'
import type { Work } from './work.ts'

/** The name of the table in which the rows of a feed wait until all checks are done. */
export function stageOf(feed: Feed): string {
  return `stage_${feed.table}`
}

/** Makes the stages of feeds, empty. */
export async function createStages(client: pg.Client, feeds: readonly Feed[]): Promise<void> {
  for (const feed of feeds)
    await client.query(
      `create temp table ${stageOf(feed)} on commit drop as
       select null::integer as line, ${feed.table}.* from ${tableOf(feed)} with no data`,
    )
}

/** Bytes of rows that are read ahead while the database still checks the feed before. */
const readAhead = 16_000_000

/**
 * Copies the rows of one file that pass their checks into its stage, with their line numbers. Gives the file's SHA-256 and
 * the check, which goes on counting.
 */
export async function stageFeed(
  { client, source, report, tell, onRows }: Work,
  feed: Feed,
  manifest: ManifestFeed,
  context: Context,
): Promise<{ check: FileCheck; sha256: string }> {
  const check = new FileCheck(feed, manifest.shown, context)
  report.files.push(check.report)
  const table = await openTable(source, manifest.file, manifest.shown)
  try {
    check.header(table.header)
    await copyRows({ client, feed, table, check }, () => onRows?.(manifest.shown, check.report.read))
  } finally {
    table.close()
  }
  const sha256 = (check.report.sha256 = table.sha256())
  matchManifest(manifest, check.report.read, sha256)
  tell(`${manifest.shown}: ${check.report.read.toLocaleString('en-GB')} rows read`)
  return { check, sha256 }
}

type Copied = { client: pg.Client; feed: Feed; table: Table; check: FileCheck }

async function copyRows({ client, feed, table, check }: Copied, onBatch: () => void): Promise<void> {
  const columns = ['line', ...check.columns].join(', ')
  const rows = async function* () {
    for await (const batch of table.batches) {
      let text = ''
      for (const record of batch) {
        const values = check.row(record)
        if (values) text += copyLine(record.line, values)
      }
      onBatch()
      if (text !== '') yield Buffer.from(text)
    }
  }
  const copying = copyFrom(`copy ${stageOf(feed)} (${columns}) from stdin`, { highWaterMark: readAhead })
  await pipeline(rows, client.query(copying))
}

/** A row as COPY takes it. */
function copyLine(line: number, values: (string | null)[]): string {
  let text = String(line)
  for (const value of values) text += value === null ? '\t\\N' : `\t${value}`
  return `${text}\n`
}

function matchManifest({ shown: file, rows, sha256 }: ManifestFeed, read: number, hash: string): void {
  if (rows !== null && rows !== read)
    throw new Refusal(
      `${file}: rows read ${read}, rows by the manifest ${rows}. Send the file that the manifest describes.`,
    )
  if (sha256 !== null && sha256 !== hash)
    throw new Refusal(`${file} is not the file that the manifest describes (its SHA-256 differs). Send that file.`)
}

import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Feed } from './feed.ts'
import type { FileCheck } from './file-check.ts'
import type { ManifestFeed } from './manifest.ts'
import { CsvReader } from './read-csv.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/** The name of the table in which the rows of a feed wait until all checks are done. */
export function stageOf(feed: Feed): string {
  return `stage_${feed.table}`
}

/** Copies the rows of one file that pass their checks into its stage, with their line numbers. Returns the file's SHA-256. */
export async function stageFeed(
  client: pg.Client,
  source: Source,
  feed: Feed,
  manifest: ManifestFeed,
  check: FileCheck,
): Promise<string> {
  const reader = new CsvReader(await source.open(manifest.file), manifest.file)
  const batches = reader.batches()
  let batch = await nextFilled(batches)
  const header = batch?.shift()
  if (!header) throw new Refusal(`${manifest.file} is empty: even a feed without rows has its header.`)
  check.header(header.cells)
  const columns = ['line', ...check.columns].join(', ')
  await client.query(
    `create temp table ${stageOf(feed)} on commit drop as
     select null::integer as line, ${feed.table}.* from warehouse.${feed.table} with no data`,
  )
  const rows = async function* () {
    let width = header.cells.length
    for (; batch; batch = await nextFilled(batches)) {
      const lines: string[] = []
      for (const record of batch) {
        if (record.cells.length === 1 && record.cells[0] === '' && header.cells.length > 1) continue
        width = record.cells.length
        const values = check.row(record)
        if (values) lines.push(`${record.line}\t${values.map((value) => value ?? '\\N').join('\t')}\n`)
      }
      if (lines.length > 0) yield lines.join('')
    }
    if (reader.endsWithoutNewline && width < header.cells.length) {
      throw new Refusal(`${manifest.file} ends in the middle of a row. Send the file again whole.`)
    }
    matchManifest(manifest, check.report.read, reader.sha256)
  }
  await pipeline(rows, client.query(copyFrom(`copy ${stageOf(feed)} (${columns}) from stdin`)))
  return reader.sha256
}

async function nextFilled<T>(batches: AsyncGenerator<T[]>): Promise<T[] | null> {
  for (;;) {
    const { value, done } = await batches.next()
    if (done) return null
    if (value.length > 0) return value
  }
}

function matchManifest({ file, rows, sha256 }: ManifestFeed, read: number, hash: string): void {
  if (rows !== null && rows !== read) throw new Refusal(`${file} has ${read} rows where the manifest says ${rows}.`)
  if (sha256 !== null && sha256 !== hash)
    throw new Refusal(`${file} is not the file that the manifest describes (its SHA-256 differs).`)
}

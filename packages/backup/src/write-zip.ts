import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { ZipFile } from 'yazl'
import { copyOut } from './copy-out.ts'
import { Digest } from './digest.ts'
import { columnsOf, quoted, readSequences, type Table } from './list-tables.ts'
import { fileOf, manifestName, product, version, type BackedUpTable, type Manifest } from './manifest.ts'
import { proofOf } from './prove.ts'
import type { Snapshot } from './snapshot.ts'

// Higher levels take two to three times as long for a tenth less.
const compressionLevel = 1

/** Writes the tables as CSV into a .zip, one after the other, and last the manifest. */
export async function writeZip(
  client: pg.Client,
  { tables, level }: Snapshot,
  into: Writable,
  tell: (sentence: string) => void,
): Promise<Manifest> {
  const takenAt = new Date()
  const zip = new ZipFile()
  const stop = new AbortController()
  const written = pipeline(zip.outputStream, into, { signal: stop.signal })
  written.catch((error) => stop.abort(error))
  zip.once('error', (error) => stop.abort(error))
  try {
    const copied: BackedUpTable[] = []
    for (const table of tables) copied.push(await copyTable(client, table, zip, takenAt, stop.signal, tell))
    const manifest: Manifest = {
      product,
      version,
      takenAt: takenAt.toISOString(),
      migrations: level,
      tables: copied,
      sequences: await readSequences(client),
      proof: await proofOf(client, tables),
    }
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName, { mtime: takenAt })
    zip.end()
    await written
    return manifest
  } catch (error) {
    const reason: unknown = stop.signal.aborted ? stop.signal.reason : error
    stop.abort(error)
    await written.catch(() => undefined)
    throw reason
  }
}

async function copyTable(
  client: pg.Client,
  table: Table,
  zip: ZipFile,
  mtime: Date,
  signal: AbortSignal,
  tell: (sentence: string) => void,
): Promise<BackedUpTable> {
  const digest = new Digest()
  zip.addReadStream(digest, fileOf(table), { compressionLevel, mtime })
  const statement = `copy ${quoted(table)} (${columnsOf(table)}) to stdout with (format csv, header)`
  const rows = await copyOut(client, statement, digest, signal)
  tell(`${table.name}: ${rows.toLocaleString('en-GB')} rows`)
  return { ...table, rows, ...digest.found }
}

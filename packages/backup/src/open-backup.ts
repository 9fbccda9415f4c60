import { open } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { Digest } from './digest.ts'
import { fileOf, manifestName, type BackedUpTable, type Manifest } from './manifest.ts'
import { readManifest } from './read-manifest.ts'
import { Refusal } from './refusal.ts'

const damaged = 'The backup is damaged or cut short. Nothing was changed; take another copy of the file.'

export type Backup = {
  manifest: Manifest
  /** Streams a table into its destination, which must fail with it: what does not match its checksum is refused. */
  read: (table: BackedUpTable, into: Writable) => Promise<void>
  close: () => void
}

/** Opens a backup whose manifest can be read and whose files are all there. */
export async function openBackup(path: string): Promise<Backup> {
  await refuseForeign(path)
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new Refusal(damaged)
  })
  try {
    const entries = await listEntries(zip)
    const described = entries.get(manifestName)
    if (!described) throw new Refusal(`The file is not a backup: it has no ${manifestName}.`)
    const manifest = readManifest(await textOf(zip, described))
    for (const table of manifest.tables) entryOf(entries, table)
    return {
      manifest,
      read: (table, into) => readTable(zip, entryOf(entries, table), table, into),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Reads every table to its end, and refuses the backup if one is not what the manifest says. */
export async function checkBackup({ manifest, read }: Backup): Promise<void> {
  for (const table of manifest.tables) await read(table, new Writable({ write: (_chunk, _encoding, done) => done() }))
}

async function refuseForeign(path: string): Promise<void> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Refusal('There is no file at that path.')
    throw new Refusal(`The file cannot be read (${error.code ?? 'unknown'}). Give this user the right to read it.`)
  })
  try {
    if (!(await file.stat()).isFile()) throw new Refusal('That is no file. Give the .zip that `pnpm backup` wrote.')
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (bytesRead === 0) throw new Refusal('The file is empty. It is not a backup.')
    if (buffer.toString('latin1') !== 'PK\u0003\u0004') throw new Refusal('The file is not a backup: it is no .zip.')
  } finally {
    await file.close()
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch {
    throw new Refusal(damaged)
  }
  return entries
}

function entryOf(entries: Map<string, Entry>, table: BackedUpTable): Entry {
  const entry = entries.get(fileOf(table))
  if (!entry)
    throw new Refusal(`The backup lacks ${fileOf(table)}. Nothing was changed; take another copy of the file.`)
  return entry
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > 10_000_000) throw new Refusal(damaged)
  const chunks: Buffer[] = []
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  } catch {
    throw new Refusal(damaged)
  }
  const bytes = Buffer.concat(chunks)
  if (crc32(bytes) !== entry.crc32) throw new Refusal(damaged)
  return bytes.toString('utf8')
}

async function readTable(zip: ZipFile, entry: Entry, table: BackedUpTable, into: Writable): Promise<void> {
  const broken = new Refusal(
    `${fileOf(table)} in the backup is damaged: it is not what was backed up. Nothing was changed; take another copy of the file.`,
  )
  const packed = await zip.openReadStreamPromise(entry).catch(() => {
    throw broken
  })
  const digest = new Digest(({ bytes, sha256 }) => (bytes === table.bytes && sha256 === table.sha256 ? null : broken))
  packed.once('error', () => digest.destroy(broken))
  digest.once('close', () => packed.destroy())
  await pipeline(packed.pipe(digest), into)
}

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { contentHash } from './earlier-loads.ts'
import { extractFiles } from './extract-files.ts'
import { keptBytes, type LoadedFile } from './kept-files.ts'
import type { Manifest } from './manifest.ts'
import { readContext } from './read-context.ts'
import { Refusal } from './refusal.ts'
import { removals, removedFile } from './removed.ts'
import type { Work } from './work.ts'

/** Where the extract of a load is kept. */
export function keptExtract(folder: string, loadId: string): string {
  return join(folder, `${loadId}.zip`)
}

/**
 * Keeps an extract as a .zip that only this user can read, before its load is committed: what is in force can be restored.
 * `hashes` are those of the files loaded. Gives the hash of what is kept.
 */
export async function keepExtract(
  folder: string,
  loadId: string,
  work: Work,
  manifest: Manifest,
  hashes: Record<string, string>,
): Promise<string> {
  const kept = keptExtract(folder, loadId)
  const unfinished = `${kept}.part`
  const context = await readContext(work, manifest)
  const files = Object.entries(hashes).map(([name, sha256]): LoadedFile => {
    const feed = extractFiles.find((each) => each.name === name) ?? removals
    const file = feed === removals ? removedFile : (manifest.feeds[name]?.file ?? '')
    const rejected = work.report.files.find((each) => each.feed === feed.name)?.rejected ?? 0
    const keptAs = feed === removals ? removedFile : `${name}.csv`
    return { source: work.source, feed, file, keptAs, sha256, rejected, context }
  })
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(refuseUnwritable)
  try {
    const keptHashes = await pack(unfinished, files, manifest)
    await rename(unfinished, kept)
    return contentHash(manifest, keptHashes)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Gives the SHA-256 of every file packed, by feed. */
async function pack(path: string, files: LoadedFile[], manifest: Manifest): Promise<Record<string, string>> {
  const zip = new ZipFile()
  const packed = (zip.outputStream as Readable).setMaxListeners(0)
  const hashes: Record<string, string> = {}
  const add = (bytes: AsyncGenerator<Buffer>, file: string) => {
    const reading = Readable.from(bytes, { objectMode: false })
    reading.once('error', (error) => packed.destroy(error))
    packed.once('close', () => reading.destroy())
    zip.addReadStream(reading, file, { compressionLevel: fastest })
  }
  for (const loaded of files) {
    const name = loaded.feed === removals ? removedFile : loaded.feed.name
    add(
      hashed(keptBytes(loaded), (sha256) => (hashes[name] = sha256)),
      loaded.keptAs,
    )
  }
  add(manifestOf(manifest, hashes), 'manifest.json')
  zip.end()
  await pipeline(packed, createWriteStream(path, { mode: 0o600, flush: true })).catch(refuseUnwritable)
  return hashes
}

const fastest = 1

async function* hashed(bytes: AsyncGenerator<Buffer>, tell: (sha256: string) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
  tell(hash.digest('hex'))
}

/** The manifest of what is kept; it is packed last, when the files are known. */
async function* manifestOf(
  { asAtUtc: asAt, asOn: _asOn, feeds, ...manifest }: Manifest,
  hashes: Record<string, string>,
): AsyncGenerator<Buffer> {
  const described = Object.keys(feeds).map((name) => [name, { file: `${name}.csv`, sha256: hashes[name] }] as const)
  yield Buffer.from(JSON.stringify({ format: 1, asAt, ...manifest, feeds: Object.fromEntries(described) }, null, 2))
}

function refuseUnwritable(error: NodeJS.ErrnoException): never {
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(error.code ?? ''))
    throw new Refusal(
      `The folder where extracts are kept cannot be written (${error.code}). Give this user the right to, or set KEPT_EXTRACTS to another.`,
    )
  throw error
}

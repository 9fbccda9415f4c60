import { createWriteStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import type { Manifest } from '../manifest.ts'

export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'stalking-kpis-backup-'))
}

type Files = Record<string, Buffer | null>

/** Writes the backup once more with a change to its manifest, or to its files; one that is null is left out. */
export async function changed(
  path: string,
  { manifest = (same) => same, files = {} }: { manifest?: (manifest: Manifest) => unknown; files?: Files },
): Promise<string> {
  const all: Files = { ...(await unpacked(path)), ...files }
  const described = all['backup.json']
  if (described)
    all['backup.json'] = Buffer.from(JSON.stringify(manifest(JSON.parse(described.toString()) as Manifest)))
  return packed(all)
}

export async function packed(files: Files): Promise<string> {
  const path = join(await makeFolder(), 'changed.zip')
  const zip = new ZipFile()
  for (const [name, bytes] of Object.entries(files)) if (bytes) zip.addBuffer(bytes, name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

async function unpacked(path: string): Promise<Files> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  const files: Files = {}
  for await (const entry of zip.eachEntry())
    files[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry))
  zip.close()
  return files
}

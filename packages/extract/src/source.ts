import { createReadStream, existsSync } from 'node:fs'
import { lstat, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from './refusal.ts'

/** The files of an extract, in a folder or in a .zip. */
export type Source = {
  manifest: () => Promise<string>
  open: (file: string) => Promise<Readable>
  has: (file: string) => boolean
  close: () => void
}

const largestZip = 64 * 1024 ** 3
const largestRatio = 200

/** Opens the extract at a path; throws a Refusal when there is none or it is not safe to read. */
export async function openSource(path: string): Promise<Source> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new Refusal('There is no folder or .zip at that path.')
  if (found.isDirectory()) return folderSource(path)
  if (path.toLowerCase().endsWith('.zip')) return zipSource(path)
  throw new Refusal('An extract is a folder or a .zip of one.')
}

function folderSource(folder: string): Source {
  const plain = async (file: string) => {
    const found = await lstat(join(folder, file)).catch(() => null)
    if (!found) throw new Refusal(`${file} is missing from the extract.`)
    if (!found.isFile()) throw new Refusal(`${file} is a link or a folder. Put the file itself into the extract.`)
    return join(folder, file)
  }
  return {
    manifest: async () => readFile(await plain('manifest.json'), 'utf8'),
    open: async (file) => createReadStream(await plain(file), { highWaterMark: 1 << 18 }),
    has: (file) => existsSync(join(folder, file)),
    close: () => undefined,
  }
}

async function zipSource(path: string): Promise<Source> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: Error) => {
    throw new Refusal(
      `The .zip cannot be read: ${error.message.startsWith('invalid relative path') || error.message.includes('absolute path') ? 'it holds a path that leads outside' : 'it is damaged'}.`,
    )
  })
  const entries = await listEntries(zip)
  const open = async (file: string): Promise<Readable> => {
    const entry = entries.get(file)
    if (!entry) throw new Refusal(`${file} is missing from the extract.`)
    return zip.openReadStreamPromise(entry)
  }
  return {
    manifest: async () => (await buffer(await open('manifest.json'))).toString('utf8'),
    open,
    has: (file) => entries.has(file),
    close: () => zip.close(),
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      unpacked += entry.uncompressedSize
      if (unpacked > largestZip || entry.uncompressedSize > 1_000_000 + entry.compressedSize * largestRatio) {
        throw new Refusal('The .zip unpacks to far more than it holds. It is not an extract.')
      }
      const name = entry.fileName.split('/').at(-1) ?? ''
      if (entries.has(name)) throw new Refusal('The .zip holds two files of one name.')
      entries.set(name, entry)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('The .zip holds a path that leads outside, or is damaged.')
  }
  return entries
}

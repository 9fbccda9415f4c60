import { Transform, type Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

const mostEntries = 10_000
const largestZip = 64 * 1024 ** 3
const largestRatio = 200
const alwaysFine = 1_000_000

/** The files of a .zip that lie beside its manifest.json. */
export async function openZip(path: string): Promise<Source> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(refuseDamaged)
  try {
    const entries = besideManifest(await listEntries(zip))
    return {
      files: [...entries.keys()],
      open: async (file, shown = file) => {
        const entry = entries.get(file)
        if (!entry) throw new Refusal(`${shown} is missing from the extract.`)
        return openEntry(zip, entry, shown)
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  let unpacked = 0
  if (zip.entryCount > mostEntries) throw new Refusal('The .zip holds more files than an extract has.')
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      unpacked += entry.uncompressedSize
      if (unpacked > largestZip || entry.uncompressedSize > alwaysFine + entry.compressedSize * largestRatio) {
        throw new Refusal('The .zip unpacks to far more than it holds. It is not an extract.')
      }
      entries.push(entry)
    }
  } catch (error) {
    return refuseDamaged(error)
  }
  return entries
}

function besideManifest(entries: Entry[]): Map<string, Entry> {
  const folders = entries
    .map(({ fileName }) => /^(.*\/)?manifest\.json$/.exec(fileName))
    .filter((match) => match !== null)
  if (folders.length > 1)
    throw new Refusal('The .zip holds more than one manifest.json. Send one extract in each .zip.')
  const folder = folders[0]?.[1] ?? ''
  const found = new Map<string, Entry>()
  for (const entry of entries.filter(({ fileName }) => fileName.startsWith(folder))) {
    const name = entry.fileName.slice(folder.length)
    if (found.has(name)) throw new Refusal('The .zip holds two files of one name. Pack it again.')
    found.set(name, entry)
  }
  return found
}

/** The bytes of one file, which must be those that were packed. */
async function openEntry(zip: ZipFile, entry: Entry, file: string): Promise<Readable> {
  if (entry.isEncrypted()) throw new Refusal(encrypted)
  const broken = () => new Refusal(`${file} is damaged in the .zip. Pack it again.`)
  const packed = await zip.openReadStreamPromise(entry).catch(() => {
    throw broken()
  })
  let sum = 0
  const checked = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush: (done) => done(sum === entry.crc32 ? null : broken()),
  })
  packed.once('error', () => checked.destroy(broken()))
  checked.once('close', () => packed.destroy())
  return packed.pipe(checked)
}

const encrypted = 'The .zip is encrypted. Pack it again without a password.'
const outside = 'The .zip holds a path that leads outside it. Pack the folder of the extract alone.'
const damaged = 'The .zip cannot be read: it is damaged, or not a .zip at all. Pack it again.'

function refuseDamaged(error: unknown): never {
  if (error instanceof Refusal) throw error
  const { message, code } = error as NodeJS.ErrnoException
  if (code) throw new Refusal(`The .zip cannot be read (${code}). Give this user the right to read it.`)
  if (message.includes('encryption')) throw new Refusal(encrypted)
  throw new Refusal(/^(invalid relative path|absolute path)/.test(message) ? outside : damaged)
}

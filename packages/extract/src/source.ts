import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { openFolder } from './open-folder.ts'
import { openZip } from './open-zip.ts'
import { Refusal } from './refusal.ts'

/** The files of an extract, in a folder or in a .zip. A file that cannot be read to its end is a Refusal. */
export type Source = {
  files: readonly string[]
  /** `shown` is what a Refusal calls the file, where that is not its name. */
  open: (file: string, shown?: string) => Promise<Readable>
  close: () => void
}

const largestManifest = 1_000_000

/** Opens the extract at a path; throws a Refusal when there is none or it is not safe to read. */
export async function openSource(path: string): Promise<Source> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error) {
    const absent = found.code === 'ENOENT' || found.code === 'ENOTDIR'
    throw new Refusal(absent ? 'There is no folder or .zip at that path.' : `That path cannot be read (${found.code}).`)
  }
  if (found.isDirectory()) return openFolder(path)
  if (found.isFile() && path.toLowerCase().endsWith('.zip')) return openZip(path)
  throw new Refusal('An extract is a folder or a .zip of one. Give the path of either.')
}

/** The text of manifest.json. */
export async function manifestText(source: Source): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of (await source.open('manifest.json')) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestManifest)
      throw new Refusal('manifest.json is larger than 1 MB. It is not the manifest of an extract.')
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new Refusal('manifest.json is not UTF-8. Save it as UTF-8 and send the extract again.')
  }
}

import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** The parts of a .zip that are text, by name. */
export async function unzip(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  const parts: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    parts[entry.fileName] = await text(await zip.openReadStreamPromise(entry))
  }
  return parts
}

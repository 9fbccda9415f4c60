import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** Files as a .zip, in their order; the same bytes for the same files. */
export async function zipOf(files: readonly { name: string; content: string | Buffer; stored?: boolean }[]) {
  const zip = new ZipFile()
  for (const { name, content, stored } of files) {
    zip.addBuffer(Buffer.from(content), name, { mtime, forceDosTimestamp: true, compress: stored !== true })
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** The first day a .zip can say, in whatever time zone this runs. */
const mtime = new Date(1980, 0, 1)

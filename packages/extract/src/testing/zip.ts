import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile, type Options } from 'yazl'

/** A .zip of these files. */
export async function zip(files: Record<string, string | Buffer>, options: Partial<Options> = {}): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'stalking-kpis-zip-')), 'extract.zip')
  const file = new ZipFile()
  for (const [name, content] of Object.entries(files)) file.addBuffer(Buffer.from(content), name, options)
  file.end()
  await pipeline(file.outputStream, createWriteStream(path))
  return path
}

/** The same .zip with some of its bytes replaced wherever they stand. */
export async function forge(path: string, from: string, to: string): Promise<string> {
  const bytes = (await readFile(path)).toString('latin1')
  await writeFile(path, Buffer.from(bytes.replaceAll(from, to), 'latin1'))
  return path
}

/** Marks the first file of a .zip as encrypted. */
export async function markEncrypted(path: string): Promise<void> {
  const bytes = await readFile(path)
  const mark = (signature: string, flags: number) => {
    const at = bytes.indexOf(signature, 0, 'latin1') + flags
    bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at)
  }
  mark('PK\x01\x02', 8)
  mark('PK\x03\x04', 6)
  await writeFile(path, bytes)
}

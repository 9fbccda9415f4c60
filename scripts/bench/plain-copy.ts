import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { connectSingle } from '@dashboard/db'
import { from as copyFrom } from 'pg-copy-streams'

/**
 * Copies CSV files as they stand into temporary tables of text, without keys and checks, in one transaction: the least
 * that any load can do. Our stages are temporary tables too.
 */
export async function plainCopy(url: string, folder: string, files: string[]): Promise<void> {
  const { client, end } = await connectSingle({ url, name: 'bench' })
  try {
    await client.query('begin')
    for (const [index, file] of files.entries()) {
      const columns = (await headerOf(join(folder, file))).map((name) => `${name} text`)
      await client.query(`create temp table bare_${index} (${columns.join(', ')}) on commit drop`)
      const copying = client.query(copyFrom(`copy bare_${index} from stdin (format csv, header)`))
      await pipeline(createReadStream(join(folder, file)), copying)
    }
    await client.query('commit')
  } finally {
    await end()
  }
}

async function headerOf(path: string): Promise<string[]> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ position: 0 })
    const [header = ''] = buffer.toString('utf8', 0, bytesRead).split('\n', 1)
    return header.split(',')
  } finally {
    await file.close()
  }
}

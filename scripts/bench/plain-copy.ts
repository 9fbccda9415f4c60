import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { connectSingle } from '@dashboard/db'
import { feeds } from '@dashboard/extract'
import { from as copyFrom } from 'pg-copy-streams'

/** What a column of a bare table is; whatever is not named here is text. */
const types: Partial<Record<string, string>> = {
  uuid: 'uuid',
  day: 'date',
  instant: 'timestamp with time zone',
  boolean: 'boolean',
  whole: 'integer',
}

/**
 * Copies CSV files as they stand into bare temporary tables, without keys and checks, in one transaction: the least that
 * any load can do. Our stages are temporary tables too. `typed` has PostgreSQL read days, times and ids, as a table for
 * use must; otherwise all is text.
 */
export async function plainCopy(
  url: string,
  folder: string,
  files: Record<string, string>,
  typed: boolean,
): Promise<void> {
  const { client, end } = await connectSingle({ url, name: 'bench' })
  try {
    await client.query(`set time zone 'Europe/London'`)
    await client.query('begin')
    for (const { name, columns } of feeds) {
      const file = files[name]
      if (!file) continue
      const kinds = new Map(columns.map((column) => [column.name, typed ? types[column.kind] : undefined]))
      const bare = (await headerOf(join(folder, file))).map((column) => `${column} ${kinds.get(column) ?? 'text'}`)
      await client.query(`create temp table bare_${name} (${bare.join(', ')}) on commit drop`)
      // The made-up extract has rows whose cells are none of their types.
      const copying = client.query(copyFrom(`copy bare_${name} from stdin (format csv, header, on_error ignore)`))
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

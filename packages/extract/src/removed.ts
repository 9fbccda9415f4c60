import type pg from 'pg'
import { feeds } from './feeds.ts'
import { CsvReader } from './read-csv.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/** Takes the rows that removed.csv of a delta names out of the warehouse. A delta without the file removes nothing. */
export async function removeRows(client: pg.Client, source: Source): Promise<number> {
  const stream = await source.open('removed.csv').catch((error: Error) => {
    if (error instanceof Refusal && error.message.includes('missing')) return null
    throw error
  })
  if (!stream) return 0
  let removed = 0
  for await (const batch of new CsvReader(stream, 'removed.csv').batches()) {
    for (const { line, cells } of batch) {
      if (line === 1) {
        if (cells.join(',') !== 'feed,key') throw new Refusal('removed.csv must have the columns feed and key.')
        continue
      }
      removed += await removeOne(client, line, cells)
    }
  }
  return removed
}

async function removeOne(client: pg.Client, line: number, [name, key = '', ...more]: string[]): Promise<number> {
  const feed = feeds.find((each) => each.name === name)
  const parts = key.split('|')
  if (!feed || more.length > 0) throw new Refusal(`removed.csv names a feed that is not loaded (line ${line}).`)
  if (parts.length !== feed.key.length)
    throw new Refusal(`removed.csv has a key that ${feed.name} does not have (line ${line}).`)
  const where = feed.key.map((column, index) => `${column}::text = $${index + 1}`).join(' and ')
  const { rowCount } = await client.query(`delete from warehouse.${feed.table} where ${where}`, parts)
  return rowCount ?? 0
}

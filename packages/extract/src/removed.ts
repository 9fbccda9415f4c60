import type pg from 'pg'
import { feeds } from './feeds.ts'
import { CsvReader } from './read-csv.ts'
import { Refusal } from './refusal.ts'
import type { Source } from './source.ts'

/** Takes the rows that removed.csv of a delta names out of the warehouse. A delta without the file removes nothing. */
export async function removeRows(client: pg.Client, source: Source): Promise<number> {
  if (!source.has('removed.csv')) return 0
  let removed = 0
  for await (const batch of new CsvReader(await source.open('removed.csv'), 'removed.csv').batches()) {
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

/** Refuses a removal that leaves rows behind which point to what is gone. */
export async function refuseStranded(client: pg.Client): Promise<void> {
  for (const feed of feeds) {
    for (const { name, parent: parentName } of feed.columns) {
      const parent = feeds.find((each) => each.name === parentName)
      if (!parent) continue
      const { rows } = await client.query<{ stranded: number }>(`
        select count(*)::integer as stranded from warehouse.${feed.table} child
        where  child.${name} is not null
        and    not exists (select from warehouse.${parent.table} parent where parent.${parent.key[0]} = child.${name})
      `)
      const stranded = rows[0]?.stranded ?? 0
      if (stranded > 0) {
        throw new Refusal(
          `${stranded} rows of ${feed.name} point to ${parent.name} that removed.csv takes out. Name those rows in removed.csv too.`,
        )
      }
    }
  }
}

async function removeOne(client: pg.Client, line: number, [name, key = '', ...more]: string[]): Promise<number> {
  const feed = feeds.find((each) => each.name === name)
  const parts = key.split('|')
  if (!feed || more.length > 0) throw new Refusal(`removed.csv names a feed that is not loaded (line ${line}).`)
  if (parts.length !== feed.key.length) {
    throw new Refusal(`removed.csv has a key that ${feed.name} does not have (line ${line}).`)
  }
  const where = feed.key.map((column, index) => `${column}::text = $${index + 1}`).join(' and ')
  const { rowCount } = await client.query(`delete from warehouse.${feed.table} where ${where}`, parts)
  return rowCount ?? 0
}

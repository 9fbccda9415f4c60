import type { FileReport } from '@dashboard/contract'
import type pg from 'pg'
import { checkCell, type Context } from './check-cell.ts'
import { codes, required, type ColumnKind, type Feed } from './feed.ts'
import { feeds } from './feeds.ts'
import { FileCheck } from './file-check.ts'
import type { CsvRecord } from './read-csv.ts'
import { openTable } from './read-table.ts'
import type { Source } from './source.ts'

export const removedFile = 'removed.csv'

/** What removed.csv did: rows taken out by feed; `absent` of its keys stand in no row of the warehouse. */
export type Removal = { report: FileReport; sha256: string; removed: ReadonlyMap<string, number>; absent: number }

/** Takes the rows that removed.csv of a delta names out of the warehouse. */
export async function removeRows(client: pg.Client, source: Source, context: Context): Promise<Removal> {
  const table = await openTable(source, removedFile)
  const check = new FileCheck(removals, removedFile, context)
  const removed = new Map<string, number>()
  let absent = 0
  try {
    check.header(table.header)
    for await (const batch of table.batches) {
      for (const [feed, keys] of readKeys(batch, check, context)) {
        const rows = await remove(client, feed, keys)
        removed.set(feed.name, (removed.get(feed.name) ?? 0) + rows)
        absent += keys.length - rows
      }
    }
  } finally {
    table.close()
  }
  const sha256 = (check.report.sha256 = table.sha256())
  return { report: check.report, sha256, removed, absent }
}

export const removals: Feed = {
  name: 'removed.csv',
  table: '',
  key: [],
  columns: [required('feed', codes(feeds.map(({ name }) => name).join(' '))), required('key', { kind: 'key' })],
}

function readKeys(batch: Iterable<CsvRecord>, check: FileCheck, context: Context): Map<Feed, string[][]> {
  const keys = new Map<Feed, string[][]>()
  for (const record of batch) {
    const removal = readRemoval(record, check, context)
    if (!removal) continue
    const ofFeed = keys.get(removal.feed) ?? []
    ofFeed.push(removal.key)
    keys.set(removal.feed, ofFeed)
  }
  return keys
}

/** The feed and the parts of the key that a row of removed.csv names; null when it is rejected. */
export function readRemoval(
  record: CsvRecord,
  check: FileCheck,
  context: Context,
): { feed: Feed; key: string[] } | null {
  const values = check.row(record)
  if (!values) return null
  const valueOf = (column: string) => values[check.columns.indexOf(column)] ?? ''
  const feed = feeds.find(({ name }) => name === valueOf('feed'))
  const key = feed ? readKey(feed, valueOf('key'), context) : null
  if (feed && key) return { feed, key }
  check.takeBack('key', 'key', { rows: 1, lines: [record.line] })
  return null
}

function readKey(feed: Feed, key: string, context: Context): string[] | null {
  const parts = key.split('|')
  if (parts.length !== feed.key.length) return null
  const checked = kindsOf(feed).map((column, index) => {
    const part = parts[index] ?? ''
    return part === '' && column.whenEmpty !== undefined
      ? { value: column.whenEmpty }
      : checkCell(part, column, context)
  })
  const values = checked.flatMap((each) => ('value' in each ? [each.value] : []))
  return values.length === parts.length ? values : null
}

async function remove(client: pg.Client, feed: Feed, keys: string[][]): Promise<number> {
  const lists = kindsOf(feed).map(({ kind }, index) => `$${index + 1}::${types[kind]}[]`)
  const { rowCount } = await client.query(
    `delete from warehouse.${feed.table} using unnest(${lists.join(', ')}) as gone (${feed.key.join(', ')})
     where ${feed.key.map((name) => `${feed.table}.${name} = gone.${name}`).join(' and ')}`,
    feed.key.map((_name, index) => keys.map((parts) => parts[index])),
  )
  return rowCount ?? 0
}

function kindsOf(feed: Feed) {
  return feed.key.flatMap((name) => feed.columns.filter((column) => column.name === name))
}

const types: Record<ColumnKind['kind'], string> = {
  uuid: 'uuid',
  day: 'date',
  instant: 'timestamptz',
  boolean: 'boolean',
  month: 'date',
  whole: 'integer',
  decimal: 'double precision',
  codes: 'text',
  reference: 'text',
  form: 'text',
  text: 'text',
  key: 'text',
}

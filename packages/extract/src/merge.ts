import type { FeedChange } from '@dashboard/contract'
import type pg from 'pg'
import { tableOf, type Feed } from './feed.ts'
import { stageOf } from './stage-feed.ts'

/**
 * Moves the stages into the warehouse: `full` replaces all rows of the feeds sent, `delta` those with the same key. Gives
 * what that changes, feed by feed.
 */
export async function merge(client: pg.Client, staged: readonly Feed[], mode: 'full' | 'delta'): Promise<FeedChange[]> {
  const changes: FeedChange[] = []
  for (const feed of staged) {
    changes.push(mode === 'full' ? await replaceAll(client, feed) : await replaceSame(client, feed))
  }
  return changes
}

async function replaceAll(client: pg.Client, feed: Feed): Promise<FeedChange> {
  const table = tableOf(feed)
  const constraint = `${feed.table}_pkey`
  const held = await countRows(client, table)
  const { same, changed } = held > 0 ? await compare(client, feed) : { same: 0, changed: 0 }
  await client.query(`truncate ${table}`)
  await client.query(`alter table ${table} drop constraint ${constraint}`)
  const sent = await insert(client, feed)
  await client.query(`alter table ${table} add constraint ${constraint} primary key (${feed.key.join(', ')})`)
  return { feed: feed.name, added: sent - same, changed, removed: held - same, unchanged: same - changed }
}

async function replaceSame(client: pg.Client, feed: Feed): Promise<FeedChange> {
  const { same, changed } = await count(
    client,
    `with replaced as (
       delete from ${tableOf(feed)} held using ${stageOf(feed)} sent where ${sameKey(feed)}
       returning ${differs(feed)} as changed
     )
     select count(*)::integer as same, count(*) filter (where changed)::integer as changed from replaced`,
  )
  const sent = await insert(client, feed)
  return { feed: feed.name, added: sent - same, changed, removed: 0, unchanged: same - changed }
}

async function insert(client: pg.Client, feed: Feed): Promise<number> {
  const names = feed.columns.map(({ name }) => name).join(', ')
  const { rowCount } = await client.query(
    `insert into ${tableOf(feed)} (${names}) select ${names} from ${stageOf(feed)}`,
  )
  return rowCount ?? 0
}

async function countRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ held: number }>(`select count(*)::integer as held from ${table}`)
  return rows[0]?.held ?? 0
}

/** Rows sent whose key is there already, and how many of them differ. */
async function compare(client: pg.Client, feed: Feed): Promise<{ same: number; changed: number }> {
  return count(
    client,
    `select count(*)::integer as same, count(*) filter (where ${differs(feed)})::integer as changed
     from   ${tableOf(feed)} held join ${stageOf(feed)} sent on ${sameKey(feed)}`,
  )
}

async function count(client: pg.Client, query: string): Promise<{ same: number; changed: number }> {
  const { rows } = await client.query<{ same: number; changed: number }>(query)
  return rows[0] ?? { same: 0, changed: 0 }
}

function sameKey(feed: Feed): string {
  return feed.key.map((name) => `held.${name} = sent.${name}`).join(' and ')
}

function differs(feed: Feed): string {
  const others = feed.columns.filter(({ name }) => !feed.key.includes(name))
  const row = (alias: string) => `row(${others.map(({ name }) => `${alias}.${name}`).join(', ')})`
  return others.length > 0 ? `${row('held')} is distinct from ${row('sent')}` : 'false'
}

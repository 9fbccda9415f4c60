import type pg from 'pg'
import type { Feed } from './feed.ts'
import { stageOf } from './stage-feed.ts'

/** Moves the stages into the warehouse: `full` replaces all rows of the feeds sent, `delta` those with the same key. */
export async function merge(client: pg.Client, staged: readonly Feed[], mode: 'full' | 'delta'): Promise<void> {
  for (const feed of staged) {
    const names = feed.columns.map(({ name }) => name).join(', ')
    const table = `warehouse.${feed.table}`
    const constraint = `${feed.table}_pkey`
    if (mode === 'full') {
      await client.query(`truncate ${table}`)
      await client.query(`alter table ${table} drop constraint ${constraint}`)
    } else {
      const same = feed.key.map((name) => `old.${name} = new.${name}`).join(' and ')
      await client.query(`delete from ${table} old using ${stageOf(feed)} new where ${same}`)
    }
    await client.query(`insert into ${table} (${names}) select ${names} from ${stageOf(feed)}`)
    if (mode === 'full') {
      await client.query(`alter table ${table} add constraint ${constraint} primary key (${feed.key.join(', ')})`)
    }
  }
}

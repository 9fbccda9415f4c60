import type pg from 'pg'
import type { Feed } from './feed.ts'
import { feeds } from './feeds.ts'
import { Refusal } from './refusal.ts'
import { stageOf } from './stage-feed.ts'

/** Moves the stages into the warehouse: `full` replaces all rows of the feeds sent, `delta` those with the same key. */
export async function merge(client: pg.Client, staged: readonly Feed[], mode: 'full' | 'delta'): Promise<void> {
  if (mode === 'full') await refuseOrphans(client, staged)
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

/** Rows of feeds that were not sent must not lose the rows that they point to. */
async function refuseOrphans(client: pg.Client, staged: readonly Feed[]): Promise<void> {
  for (const feed of feeds.filter((each) => !staged.includes(each))) {
    for (const { name, parent: parentName } of feed.columns) {
      const parent = staged.find((each) => each.name === parentName)
      if (!parent) continue
      const { rows } = await client.query<{ orphans: number }>(`
        select count(*)::integer as orphans from warehouse.${feed.table} child
        where  child.${name} is not null
        and    not exists (select from ${stageOf(parent)} parent where parent.${parent.key[0]} = child.${name})
      `)
      const orphans = rows[0]?.orphans ?? 0
      if (orphans > 0) {
        throw new Refusal(
          `${feed.name} in the warehouse point to ${parent.name} that this extract no longer has (rows: ${orphans}). Send ${feed.name} too.`,
        )
      }
    }
  }
}

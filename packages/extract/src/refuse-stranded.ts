import type pg from 'pg'
import { feeds } from './feeds.ts'
import { Refusal } from './refusal.ts'

/** Refuses removals that leave rows behind which point to what is gone. */
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
          `${feed.name} point to ${parent.name} that removed.csv takes out (rows: ${stranded}). Name those rows in removed.csv too.`,
        )
      }
    }
  }
}

import type pg from 'pg'
import { extractFiles } from './extract-files.ts'
import { parentOf, tableOf, type Column, type Feed } from './feed.ts'
import { Refusal } from './refusal.ts'

/** Refuses an extract after which rows that were not replaced point to what is no longer there. */
export async function refuseOrphans(client: pg.Client, replaced: readonly Feed[]): Promise<void> {
  for (const feed of extractFiles.filter((each) => !replaced.includes(each))) {
    for (const column of feed.columns) {
      const parent = replaced.find(({ name }) => name === parentOf(column))
      if (!parent) continue
      const { rows } = await client.query<{ orphans: number }>(`
        select count(*)::integer as orphans from ${tableOf(feed)} child
        where  ${points(column)}
        and    not exists (select from ${tableOf(parent)} parent where parent.${parent.key[0]} = child.${column.name})
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

/** SQL: does this cell of a child point to anything? */
function points(column: Column): string {
  const others = [...(column.kind === 'reference' ? column.also : []), column.whenEmpty]
  const listed = others.filter((value) => value !== undefined).map((value) => `'${value}'`)
  const filled = `child.${column.name} is not null`
  return listed.length > 0 ? `${filled} and child.${column.name} not in (${listed.join(', ')})` : filled
}

import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'

/** How many entries there are, and the hash that stands for all of them. */
export type Head = { count: number; hash: string }

/** The last entry of the log as it says of itself; null of an empty log. */
export async function readHead(db: Kysely<DB>): Promise<Head | null> {
  const last = await db
    .selectFrom('audit.entry')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { count: last.number, hash: last.hash } : null
}

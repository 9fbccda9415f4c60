import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'

/** What every table and materialized view of the database holds, as a hash, and where its sequences stand. */
export async function tableContents(db: Kysely<DB>): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.oid::regclass::text as name
    from   pg_class c join pg_namespace n on n.oid = relnamespace
    where  relkind in ('r', 'm', 'S') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order  by 1
  `.execute(db)
  const contents: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ hash: string }>`
      select md5(coalesce(string_agg(row(held.*)::text, e'\n' order by row(held.*)::text), '')) as hash from ${sql.raw(name)} as held
    `.execute(db)
    contents[name] = rows[0]?.hash ?? ''
  }
  return contents
}

import { schemas } from '@dashboard/db'
import pg from 'pg'
import type { Manifest } from './manifest.ts'

/** A table with the columns that hold what was put in: not those that PostgreSQL works out from others. */
export type Table = { name: string; columns: string[] }

/**
 * Every table of the product but the sessions and the drafts: a backup that is put back brings nobody back who has signed out since, and
 * what was never sent is in none.
 */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select (nspname || '.' || relname) collate "C" as name, array_agg(attname::text order by attnum) as columns
     from   pg_class
     join   pg_namespace on pg_namespace.oid = relnamespace
     join   pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where  relkind = 'r' and nspname = any($1) and nspname || '.' || relname <> all($2)
     group  by 1
     order  by 1`,
    [schemas, ['dashboard.session', 'dashboard.draft']],
  )
  return rows
}

export async function readSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<Manifest['sequences'][number]>(
    `select (schemaname || '.' || sequencename) collate "C" as name, last_value as last
     from   pg_sequences where schemaname = any($1)
     order  by 1`,
    [schemas],
  )
  return rows
}

/** A table as SQL names it. */
export function quoted({ name }: { name: string }): string {
  return name.split('.').map(pg.escapeIdentifier).join('.')
}

export function columnsOf({ columns }: Table): string {
  return columns.map(pg.escapeIdentifier).join(', ')
}

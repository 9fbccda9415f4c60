import { schemas } from '@dashboard/db'
import type pg from 'pg'

/**
 * Drops keys and references and gives the act that puts them back. Rows can then come in any order, and are checked as
 * sets at the end, which takes a fraction of the time.
 */
export async function setAsideConstraints(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid)) as add
     from   pg_constraint
     join   pg_namespace on pg_namespace.oid = connamespace
     where  nspname = any($1) and contype in ('p', 'u', 'x', 'f') and conparentid = 0
     order  by contype = 'f', conrelid::regclass::text, conname`,
    [schemas],
  )
  for (const { drop } of rows.toReversed()) await client.query(drop)
  return async () => {
    for (const { add } of rows) await client.query(add)
  }
}

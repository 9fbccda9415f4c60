import { sql } from 'kysely'
import type { World } from './world.ts'

/** How many tables and indexes PostgreSQL's own amcheck extension finds damaged. */
export async function lookForDamage(world: World): Promise<number> {
  const db = world.connect()
  try {
    await sql`create extension if not exists amcheck`.execute(db)
    const { rows: relations } = await sql<{ oid: number; kind: string }>`
      select pg_class.oid::integer as oid, relkind::text as kind
      from   pg_class join pg_namespace on pg_namespace.oid = relnamespace
      left   join pg_am on pg_am.oid = relam
      where  nspname !~ '^pg_temp' and relpersistence = 'p'
      and    (relkind in ('r', 'm', 't') or relkind = 'i' and amname = 'btree')
    `.execute(db)
    let damaged = 0
    for (const { oid, kind } of relations) {
      const check =
        kind === 'i'
          ? sql`select bt_index_check(${oid}::oid::regclass, true)`
          : sql`select 1 / (1 - count(*)) from (select from verify_heapam(${oid}::oid::regclass) limit 1) as found`
      damaged += await check.execute(db).then(
        () => 0,
        () => 1,
      )
    }
    return damaged
  } finally {
    await db.destroy()
  }
}

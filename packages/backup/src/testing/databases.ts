import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterEach } from 'vitest'

export type Database = Awaited<ReturnType<typeof createTestDatabase>>

/** Makes databases that are gone after the test. */
export function useDatabases(): () => Promise<Database> {
  const made: Database[] = []
  afterEach(async () => {
    await Promise.all(made.splice(0).map((database) => database.destroy()))
  })
  return async () => {
    const database = await createTestDatabase()
    made.push(database)
    return database
  }
}

export const loadId = 'a0000000-0000-4000-8000-000000000001'

/** Rows in every schema, with what is easily lost on the way: nothing against empty, quotes, ends of line, thirds. */
export async function fillOddly({ db }: Database): Promise<void> {
  await sql`
    insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, content_hash, report)
    values (${loadId}, 'accepted', 'derbyshire', ${loadId}, '2026-10-31 23:59Z', 'full', '', '{"files": [], "é": "\\n"}'),
           (gen_random_uuid(), 'refused', null, null, '2026-10-25 01:30+01', null, null, '{"sentence": "a \\"quoted\\", one"}');
  `.execute(db)
  await sql`
    insert into kpi.cell (load_id, force, population, kpi_id, measure_id, breakdown, category, part, first_month, cases, met, exposure)
    values (${loadId}, 'derbyshire', '8q', 'charge-rate', 'charge-rate', 'all', 'all', '', '2026-01-01', '{1,2}', '{1,null}', array[1/3.0, 0.1::float8 + 0.2, 'NaN']),
           (${loadId}, 'derbyshire', '8q', 'charge-rate', 'charge-rate', 'sex', E'a "b"\n,\\\\.', '\\.', '2026-01-01', '{}', null, null)
  `.execute(db)
  await sql`
    with made as (
      insert into kpi.release (release_id, load_id, audience, definitions) values (${loadId}, ${loadId}, 'public', '{}') returning release_id)
    insert into kpi.release_series select release_id, '8q', 'charge-rate', 'charge-rate', 'all', E'[{"a" :1,\n"a": 2}]' from made
  `.execute(db)
  await sql`
    insert into warehouse.crime (crime_id, reported_at, recorded_at, offence_code, area_code, status, online, closed_on)
    values (${loadId}, '2026-10-25 00:30Z', '2026-10-25 01:30Z', '195/12', 'E07000032', 'open', '', 'infinity')
  `.execute(db)
  await sql`
    insert into dashboard.step_change (kpi_id, from_month, label, reason, recorded_by)
    values ('charge-rate', '2026-01-01', 'A new team', E'First line\r\nsecond line', 'Analyst')
  `.execute(db)
}

/**
 * All that a database holds, in words that tell every difference: rows by table, keys and references, triggers, rights. Only the
 * note of a restore in the audit log is left out.
 */
export async function everything({ db }: Database): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where  schemaname in ('reference', 'warehouse', 'kpi', 'dashboard', 'audit') order by 1
  `.execute(db)
  const held: Record<string, string[]> = {}
  for (const { name } of tables) {
    held[name] = await column(
      db,
      `select row_to_json(t)::text from ${name} t where to_jsonb(t) ->> 'action' is distinct from 'backup-restored' order by 1`,
    )
  }
  held['constraints'] = await column(
    db,
    `select conrelid::regclass || conname || pg_get_constraintdef(oid) || coalesce(obj_description(oid, 'pg_constraint'), '')
     from pg_constraint where connamespace::regnamespace::text in ('reference', 'warehouse', 'kpi', 'dashboard', 'audit') order by 1`,
  )
  held['triggers'] = await column(
    db,
    `select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal order by 1`,
  )
  held['rights'] = await column(
    db,
    `select oid::regclass || coalesce(relacl::text, '') from pg_class
     where relnamespace::regnamespace::text in ('reference', 'warehouse', 'kpi', 'dashboard', 'audit') and relkind in ('r', 'v', 'm') order by 1`,
  )
  held['prepared'] = await column(db, 'select cut_off::text from warehouse.cut_off')
  held['known crimes'] = await column(db, 'select known_crime::text from warehouse.known_crime order by 1')
  held['migrations'] = await column(db, 'select migration_hash::text from public.migration_hash order by 1')
  held['sequences'] = await column(
    db,
    `select sequencename || coalesce(last_value::text, '') from pg_sequences order by 1`,
  )
  return held
}

async function column(db: Database['db'], statement: string): Promise<string[]> {
  const { rows } = await sql.raw<Record<string, string>>(statement).execute(db)
  return rows.map((row) => Object.values(row)[0] ?? '')
}

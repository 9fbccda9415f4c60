import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { inTransaction } from './in-transaction.ts'
import type { DB } from './schema.ts'

const folder = join(import.meta.dirname, '..', 'reference')
const tables = {
  'offences.csv': 'offence',
  'outcome-types.csv': 'outcome_type',
  'areas.csv': 'area',
  'providers.csv': 'provider',
  'programmes.csv': 'programme',
  'populations.csv': 'population',
  'bank-holidays.csv': 'bank_holiday',
  'targets.csv': 'target',
  'series-breaks.csv': 'series_break',
  'comparators.csv': 'comparator',
  'comparator-group.csv': 'comparator_group',
  'disclosure-settings.csv': 'disclosure_setting',
  'recommendations.csv': 'recommendation',
}

/** Fills reference tables that are empty from db/reference; afterwards the rows in the database rule. */
export async function seedReference(db: Kysely<DB>): Promise<void> {
  await inTransaction(db, seed)
}

async function seed(transaction: Kysely<DB>): Promise<void> {
  for (const [file, table] of Object.entries(tables)) {
    const target = sql.table(`reference.${table}`)
    const { rows } = await sql<{ empty: boolean }>`select not exists (select from ${target}) as empty`.execute(
      transaction,
    )
    if (!rows[0]?.empty) continue
    const records = await readReference(file)
    const columns = sql.join(Object.keys(records[0] ?? {}).map((name) => sql.ref(name)))
    const json = JSON.stringify(records)
    await sql`
      insert into ${target} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${target}, ${json}::jsonb)
    `.execute(transaction)
  }
}

/** The rows of a file of db/reference by column; null for an empty cell. */
export async function readReference(file: string): Promise<Record<string, string | null>[]> {
  return parse(await readFile(join(folder, file), 'utf8'))
}

function parse(text: string): Record<string, string | null>[] {
  const [header = [], ...rows] = text.trimEnd().split('\n').map(cells)
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] || null])))
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
  )
}

import { createHash } from 'node:crypto'
import type { DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import { feeds } from '../feeds.ts'

type Row<Keys extends string> = { [Key in Keys]: string } & Record<string, string | boolean | number | null>

/** A warehouse of a few rows, named in words; what is not said has a plain default. */
export type Tiny = {
  /** The cut-off, in London time. */
  asAt?: string
  crimes?: Partial<Row<'id' | 'reported' | 'recorded'>>[]
  outcomes?: Row<'crime' | 'code' | 'on'>[]
  orders?: { id?: string; crimes?: string[]; [column: string]: string | string[] | boolean | null | undefined }[]
  offers?: (Partial<Row<'id'>> & { crime: string })[]
  /** Rows of any other table of the warehouse, by its columns; keys and references are words. */
  rows?: Partial<Record<Table, Record<string, string | number | boolean | null>[]>>
}

/** Tables with the key that a row is given where it names none; null where the key is made of other columns. */
const tables = {
  victim: 'victim_id',
  suspect: 'suspect_id',
  crime_suspect: null,
  classification: null,
  crime_link: null,
  risk_assessment: 'assessment_id',
  supervisor_review: null,
  investigation_event: 'event_id',
  breach: 'breach_id',
  needs_assessment: null,
  survey_response: 'response_id',
  programme_referral: 'referral_id',
  clinic_case: 'case_id',
  management_period: null,
  court_result: null,
  recording_audit: 'audit_id',
  training: null,
  workforce: null,
} as const
type Table = keyof typeof tables

export const defaultAsAt = '2026-10-31 23:59'

/** Replaces what the warehouse holds by a few rows. */
export async function fill(
  db: Kysely<DB>,
  { asAt = defaultAsAt, crimes = [], outcomes = [], orders = [], offers = [], rows = {} }: Tiny,
): Promise<void> {
  const all = Object.keys(tables) as Table[]
  await empty(db, all)
  await sql`
    insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, synthetic, content_hash, report)
    values (${uuidOf('load')}, 'accepted', 'derbyshire', ${uuidOf('extract')},
            ${asAt}::timestamp at time zone 'Europe/London', 'full', true, '',
            ${JSON.stringify({ outcome: 'accepted', sentence: 'The extract was loaded.', files: feeds.map(describeFeed) })}::jsonb)
  `.execute(db)
  await insert(db, 'crime', crimes.map(crimeOf))
  await insert(db, 'outcome', outcomes.map(outcomeOf))
  await insert(db, 'protective_measure', orders.map(orderOf))
  await insert(
    db,
    'measure_crime',
    orders.flatMap((order, index) => linksOf(order, index, crimes)),
  )
  await insert(db, 'support_referral', offers.map(offerOf))
  for (const table of all)
    await insert(
      db,
      table,
      (rows[table] ?? []).map((row, index) => rowOf(table, row, index)),
    )
  await sql`select warehouse.prepare_for_measuring()`.execute(db)
}

/** Rows of a few tables are sooner deleted than tables truncated; releases cannot be deleted. */
async function empty(db: Kysely<DB>, all: Table[]): Promise<void> {
  const deletes = [...fixed, ...all].map((table) => `delete from warehouse.${table};`)
  await sql`
    do $$ begin
      if exists (select from kpi.release) then truncate kpi.load cascade; end if;
      ${sql.raw(deletes.join(' '))}
      delete from kpi.cell;
      delete from kpi.load;
    end $$
  `.execute(db)
}

const fixed = ['crime', 'outcome', 'protective_measure', 'measure_crime', 'support_referral']

function describeFeed(feed: string) {
  return { feed, file: `${feed}.csv`, read: 0, accepted: 0, rejected: 0, repeated: 0, absentColumns: [], rules: [] }
}

/** The same UUID for the same words. */
export function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function crimeOf({
  id = 'crime',
  reported,
  recorded,
  victim = null,
  ...rest
}: Partial<Row<'id' | 'reported' | 'recorded'>>) {
  const at = reported ?? recorded ?? '2026-01-10 12:00'
  return {
    crime_id: uuidOf(id),
    reported_at: at,
    recorded_at: recorded ?? at,
    offence_code: '195/12',
    area_code: 'E06000015',
    status: 'open',
    victim_id: victim === null ? null : uuidOf(String(victim)),
    ...rest,
  }
}

function outcomeOf({ crime, code, on, ...rest }: Row<'crime' | 'code' | 'on'>, index: number) {
  return {
    crime_id: uuidOf(crime),
    sequence: index + 1,
    outcome_code: code,
    assigned_on: on,
    is_current: true,
    ...rest,
  }
}

function orderOf({ id, crimes: _crimes, ...rest }: NonNullable<Tiny['orders']>[number], index: number) {
  return { measure_id: uuidOf(id ?? `order ${index}`), suspect_id: uuidOf('suspect'), kind: 'spo', ...rest }
}

function linksOf({ id, crimes }: NonNullable<Tiny['orders']>[number], index: number, all: NonNullable<Tiny['crimes']>) {
  const linked = crimes ?? (all[0] ? [all[0].id ?? 'crime'] : [])
  return linked.map((crime) => ({ measure_id: uuidOf(id ?? `order ${index}`), crime_id: uuidOf(crime) }))
}

function offerOf({ id, crime, ...rest }: NonNullable<Tiny['offers']>[number], index: number) {
  return { referral_id: uuidOf(id ?? `offer ${index}`), crime_id: uuidOf(crime), provider: 'victim_service', ...rest }
}

function rowOf(table: Table, row: Record<string, unknown>, index: number) {
  const key = tables[table]
  const keyed = { ...(key ? { [key]: `${table} ${index}` } : {}), ...row }
  const named = (name: string, value: unknown) =>
    (name.endsWith('_id') || name === 'supersedes') && typeof value === 'string' ? uuidOf(value) : value
  return Object.fromEntries(Object.entries(keyed).map(([name, value]) => [name, named(name, value)]))
}

async function insert(db: Kysely<DB>, table: string, rows: object[]): Promise<void> {
  for (const row of rows) {
    const names = sql.join(Object.keys(row).map((name) => sql.ref(name)))
    const values = sql.join(
      Object.entries(row).map(([name, value]) =>
        name.endsWith('_at') ? sql`${value}::timestamp at time zone 'Europe/London'` : sql`${value}`,
      ),
    )
    await sql`insert into ${sql.table(`warehouse.${table}`)} (${names}) values (${values})`.execute(db)
  }
}

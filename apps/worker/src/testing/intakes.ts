import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectSingle, type DB } from '@dashboard/db'
import { sql, type Kysely } from 'kysely'
import { expect, vi } from 'vitest'

export type Found = { name: string; state: string; sentence: string | null; rows: Record<string, number> }

export const folderOfItsOwn = () => mkdtemp(join(tmpdir(), 'stalking-kpis-intake-'))

/** Writes an extract of one crime into a folder: its path. */
export async function writeExtract(path: string, manifest: Record<string, unknown> = {}): Promise<string> {
  await mkdir(path, { recursive: true })
  const crime = `${randomUUID()},2026-01-10T09:00,2026-01-10T10:00,195/12,E06000015,open`
  await writeFile(
    join(path, 'crimes.csv'),
    `crime_id,reported_at,recorded_at,offence_code,area_code,status\n${crime}\n`,
  )
  const described = {
    format: 1,
    force: 'derbyshire',
    extractId: randomUUID(),
    asAt: '2026-10-31T23:59',
    mode: 'full',
    feeds: { crimes: { file: 'crimes.csv' } },
    ...manifest,
  }
  await writeFile(join(path, 'manifest.json'), JSON.stringify(described))
  return path
}

/** Hands in what lies at a path as if it had lain in the drop folder: its id. */
export async function handIn(db: Kysely<DB>, name: string, path: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into dashboard.intake (way_in, name, path, asked_by, state)
    values ('folder', ${name}, ${path}, 'A test', 'waiting')
    returning intake_id as id
  `.execute(db)
  const id = rows[0]?.id ?? ''
  await sql`select dashboard.ask_for_load(${id})`.execute(db)
  return id
}

export async function intakes(db: Kysely<DB>): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select name, state, sentence, rows_read as rows from dashboard.intake order by intake_number
  `.execute(db)
  return rows
}

export async function waitForStates(db: Kysely<DB>, ...states: string[]): Promise<void> {
  await vi.waitFor(async () => expect((await intakes(db)).map(({ state }) => state)).toEqual(states), {
    timeout: 20_000,
    interval: 50,
  })
}

export async function waitForNoJobs(db: Kysely<DB>): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await sql`select from graphile_worker.jobs`.execute(db)
      expect(rows).toHaveLength(0)
    },
    { timeout: 20_000, interval: 50 },
  )
}

/** Keeps every load from measuring until it is let go. */
export const holdMeasuring = (url: string) => hold(url, 'lock table kpi.cell in exclusive mode')

/** Keeps every load from reading the rows of crimes.csv until it is let go. */
export const holdReading = (url: string) => hold(url, 'lock table warehouse.crime in access exclusive mode')

async function hold(url: string, lock: string): Promise<() => Promise<void>> {
  const { client, end } = await connectSingle({ url, name: 'test holder' })
  await client.query('begin')
  await client.query(lock)
  return end
}

export async function crimeCount(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from warehouse.crime`.execute(db)
  return rows[0]?.n ?? -1
}

import type { LoadReport } from '@dashboard/contract'
import type { DB } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { tableOf } from '../feed.ts'
import { feeds } from '../feeds.ts'
import { loadExtract, type LoadOptions } from '../load-extract.ts'
import { context } from './context.ts'
import { crimesHeader, writeExtract, type TinyExtract } from './tiny-extract.ts'

export const kpis: LoadOptions['kpis'] = { measures: context.references.measures, faultsOf: () => [] }

export type Loading = {
  db: () => Kysely<DB>
  url: () => string
  load: (extract: TinyExtract, options?: Partial<LoadOptions>) => Promise<LoadReport>
  loadFolder: (path: string, options?: Partial<LoadOptions>) => Promise<LoadReport>
  /** The ids of the crimes in the warehouse. */
  crimes: () => Promise<string[]>
}

/** A database for the loads of one test file, empty before each test. */
export function useLoading(): Loading {
  let database: Awaited<ReturnType<typeof createTestDatabase>>
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.destroy())
  beforeEach(async () => {
    const tables = feeds.map((feed) => sql.table(tableOf(feed)))
    await sql`truncate ${sql.join(tables)}, kpi.load cascade`.execute(database.db)
    // Else what an earlier test loaded would still be there for whoever reads what is prepared.
    await sql`select warehouse.prepare_for_measuring()`.execute(database.db)
  })
  const loadFolder: Loading['loadFolder'] = (path, options = {}) =>
    loadExtract({ url: database.url, path, kpis, measure: async () => undefined, ...options })
  return {
    db: () => database.db,
    url: () => database.url,
    load: async (extract, options) => loadFolder(await writeExtract(extract), options),
    loadFolder,
    crimes: async () => {
      const { rows } = await sql<{ crime_id: string }>`select crime_id from warehouse.crime order by 1`.execute(
        database.db,
      )
      return rows.map(({ crime_id }) => crime_id)
    },
  }
}

export const crimesCsv = (...rows: string[]) => ({ 'crimes.csv': `${[crimesHeader, ...rows].join('\n')}\n` })

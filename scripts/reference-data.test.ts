import { copyFile, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadExtract, referenceFiles } from '@dashboard/extract'
import { measureIds } from '@dashboard/kpis'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkout } from './use-database.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const folder = join(checkout, 'db/reference')

/** Every row of every reference table, as text. */
async function allRows(): Promise<Record<string, unknown>> {
  const tables = await Promise.all(
    referenceFiles.map(async ({ name, table }) => {
      const { rows } = await sql`select * from ${sql.table(`reference.${table}`)} order by 1, 2, 3`.execute(database.db)
      return [name, rows] as const
    }),
  )
  return Object.fromEntries(tables)
}

/** An extract that holds the product's own reference files and nothing else. */
async function writeOwnFiles(): Promise<string> {
  const extract = await mkdtemp(join(tmpdir(), 'stalking-kpis-reference-'))
  const files = (await readdir(folder)).filter((file) => file.endsWith('.csv'))
  for (const file of files) await copyFile(join(folder, file), join(extract, file))
  const feeds = Object.fromEntries(files.map((file) => [file.replace('.csv', '').replaceAll('-', '_'), { file }]))
  const manifest = {
    format: 1,
    force: 'derbyshire',
    extractId: 'e0000000-0000-4000-8000-000000000001',
    asAt: '2026-10-31T23:59',
    mode: 'full',
    maxRejectedPercent: 0,
    feeds,
  }
  await writeFile(join(extract, 'manifest.json'), JSON.stringify(manifest))
  return extract
}

test('the reference files of the product pass the checks of an extract, and seed the same rows as one', async () => {
  const seeded = await allRows()
  const report = await loadExtract({
    url: database.url,
    path: await writeOwnFiles(),
    kpis: measureIds,
    measure: async () => undefined,
  })
  expect(report).toMatchObject({ outcome: 'accepted', sentence: 'The extract was loaded.' })
  expect(report.files.map(({ feed }) => feed)).toEqual(referenceFiles.map(({ name }) => name))
  expect(report.files.filter(({ rejected, repeated }) => rejected + repeated > 0)).toEqual([])
  expect(await allRows()).toEqual(seeded)
})

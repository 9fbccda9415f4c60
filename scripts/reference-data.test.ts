import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadExtract, referenceFiles } from '@dashboard/extract'
import { knownKpis } from '@dashboard/kpis'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkout } from './use-database.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const folder = join(checkout, 'db/reference')

/** Every row of every reference table that holds, by the columns of its file. */
async function allRows(): Promise<Record<string, unknown>> {
  const tables = await Promise.all(
    referenceFiles.map(async ({ name, table, columns, key }) => {
      const list = (names: readonly string[]) => sql.join(names.map((column) => sql.ref(column)))
      const inForce = name === 'targets' ? sql`where withdrawn_at is null` : sql``
      const { rows } = await sql`
        select ${list(columns.map((column) => column.name))} from ${sql.table(`reference.${table}`)} ${inForce}
        order by ${list(key)}
      `.execute(database.db)
      return [name, rows] as const
    }),
  )
  return Object.fromEntries(tables)
}

/** What is chosen in the dashboard, and comes with no extract. */
const ofTheDashboard = ['comparator-group.csv', 'disclosure-settings.csv']

/** An extract that holds the product's own reference files and nothing else. */
async function writeOwnFiles(): Promise<string> {
  const extract = await mkdtemp(join(tmpdir(), 'stalking-kpis-reference-'))
  const files = (await readdir(folder)).filter((file) => file.endsWith('.csv') && !ofTheDashboard.includes(file))
  for (const file of files) await copyFile(join(folder, file), join(extract, file))
  const feeds = Object.fromEntries(files.map((file) => [file.replace('.csv', '').replaceAll('-', '_'), { file }]))
  const manifest = {
    format: 1,
    force: 'derbyshire',
    extractId: randomUUID(),
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
    kpis: knownKpis,
    measure: async () => undefined,
  })
  expect(report).toMatchObject({ outcome: 'accepted', sentence: 'The extract was loaded.' })
  expect(report.files.map(({ feed }) => feed)).toEqual(referenceFiles.map(({ name }) => name))
  expect(report.files.filter(({ rejected, repeated }) => rejected + repeated > 0)).toEqual([])
  expect(await allRows()).toEqual(seeded)
})

test.each([
  [
    'targets.csv',
    'charge-rate,charge-rate,0.1,proportion,60,Test,Group,2026-04-01,,confirmed',
    'targets.csv, line 2: F1 is no waiting time: leave out by when it is to be reached. Reference data are replaced whole or not at all: mend the file.',
  ],
  [
    'targets.csv',
    'charge-rate,charge-rate,0.1,proportion,,Test,Group,2026-04-02,,confirmed',
    'targets.csv, line 2: A target begins on the first day of a month. Reference data are replaced whole or not at all: mend the file.',
  ],
  [
    'comparators.csv',
    'charge-rate,charge-rate,Kent,force,2025/26,2025-04-01,2026-03-31,Charged,,,12,count,A paper,,,Class 8Q,true,,confirmed',
    'comparators.csv, line 2: F1 is a proportion: a figure of another unit is not comparable. Reference data are replaced whole or not at all: mend the file.',
  ],
  [
    'recommendations.csv',
    '7,pccs,dogs,A title,,Owner,,,,2024-09-27,Report,unverified',
    'recommendations.csv, line 2: There is no theme "dogs". Reference data are replaced whole or not at all: mend the file.',
  ],
  [
    'recommendations.csv',
    '7,pccs,risk,A title,,Owner,,,charge-rate nothing,2024-09-27,Report,unverified',
    'recommendations.csv, line 2: There is no KPI "nothing". Reference data are replaced whole or not at all: mend the file.',
  ],
  [
    'recommendations.csv',
    '7,pccs,risk,A title,,Owner,2025-03-27,,,2024-09-27,Report,unverified',
    'recommendations.csv, line 2: due_status is filled where due_on is empty, or empty where due_on is filled. Reference data are replaced whole or not at all: mend the file.',
  ],
  [
    'recommendations.csv',
    '7,pccs,risk,A title,,Owner,,,,2024-09-27,Report,verified',
    'recommendations.csv, line 2: wording is empty, and nothing can be verified without it. Reference data are replaced whole or not at all: mend the file.',
  ],
])('%s: a row that does not fit its KPI refuses the extract: %s', async (file, row, sentence) => {
  const extract = await writeOwnFiles()
  const [header = ''] = (await readFile(join(folder, file), 'utf8')).split('\n')
  await writeFile(join(extract, file), `${header}\n${row}\n`)
  const report = await loadExtract({
    url: database.url,
    path: extract,
    kpis: knownKpis,
    measure: async () => undefined,
  })
  expect(report).toMatchObject({ outcome: 'refused', sentence })
})

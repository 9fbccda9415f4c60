import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataDictionary, readSchema, schemaSql, type Described } from './describe-schema.ts'
import { createTestDatabase } from './testing.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let described: Described[]
beforeAll(async () => {
  database = await createTestDatabase()
  described = await readSchema(database.db)
})
afterAll(() => database.destroy())

test('db/schema.sql is what the migrations add up to (written by `pnpm fix`)', async () => {
  await expect(schemaSql(described)).toMatchFileSnapshot('../schema.sql')
})

test('docs/data-dictionary.md is what the database says of itself (written by `pnpm fix`)', async () => {
  await expect(dataDictionary(described)).toMatchFileSnapshot('../../docs/data-dictionary.md')
})

test('db/src/schema.ts is what the database holds (written by `pnpm fix`)', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'stalking-kpis-schema-')), 'schema.ts')
  const cli = join(dirname(createRequire(import.meta.url).resolve('kysely-codegen/package.json')), 'dist/cli/bin.js')
  await promisify(execFile)(process.execPath, [
    cli,
    '--dialect=postgres',
    `--url=${database.url}`,
    `--out-file=${file}`,
    '--include-pattern={reference,warehouse,kpi,dashboard,audit}.*',
    '--type-mapping={"timestamptz":"string","int8":"number"}',
    '--date-parser=string',
    '--numeric-parser=number',
  ])
  await expect(await readFile(file, 'utf8')).toMatchFileSnapshot('./schema.ts')
})

test('every table, view and column of the product is described in the database', () => {
  expect(described.filter(({ comment }) => !comment).map(({ schema, name }) => `${schema}.${name}`)).toEqual([])
})

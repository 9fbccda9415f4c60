import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '@dashboard/db/testing'
import { backUp } from './back-up.ts'
import type { Manifest } from './manifest.ts'
import { restore } from './restore.ts'
import { everything, fillOddly, type Database } from './testing/databases.ts'
import { changed, makeFolder, packed } from './testing/files.ts'

let database: Database
let backup: string
let before: Record<string, string[]>
beforeAll(async () => {
  database = await createTestDatabase()
  await fillOddly(database)
  await sql`select warehouse.prepare_for_measuring()`.execute(database.db)
  backup = (await backUp({ url: database.url, to: await makeFolder() })).file
  before = await everything(database)
})
afterAll(() => database.destroy())

async function refusal(file: string): Promise<string> {
  const error = await restore({ url: database.url, file, replace: true }).catch((thrown: Error) => thrown)
  if (!(error instanceof Error)) throw new Error('It was restored.')
  expect(await everything(database)).toEqual(before)
  return error.message
}

function digestOf(text: string): { bytes: number; sha256: string } {
  return { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
}

async function fileOf(bytes: Buffer | string): Promise<string> {
  const path = join(await makeFolder(), 'given.zip')
  await writeFile(path, bytes)
  return path
}

describe('what is no backup is refused:', () => {
  test.each([
    ['nothing there', async () => join(await makeFolder(), 'none.zip'), 'There is no file at that path.'],
    ['a folder', makeFolder, 'That is no file.'],
    ['an empty file', () => fileOf(''), 'The file is empty.'],
    ['a text', () => fileOf('crime_id,reported_at\n'), 'it is no .zip.'],
    ['another .zip', () => packed({ 'manifest.json': Buffer.from('{"format": 1}') }), 'it has no backup.json.'],
    ['a .zip of another product', () => packed({ 'backup.json': Buffer.from('{"product": "x"}') }), 'of this product.'],
    ['a manifest that is none', () => packed({ 'backup.json': Buffer.from('null') }), 'of this product.'],
  ])('%s', async (_fact, make, sentence) => {
    expect(await refusal(await make())).toContain(sentence)
  })
})

describe('what is damaged is refused before anything is changed:', () => {
  test.each([0.001, 0.3, 0.9, 0.9999])('cut short at %d of its length', async (share) => {
    const bytes = await readFile(backup)
    expect(await refusal(await fileOf(bytes.subarray(0, Math.floor(bytes.length * share))))).toMatch(
      /^The backup is damaged or cut short\. Nothing was changed/,
    )
  })

  test('a table with other bytes than were backed up', async () => {
    const other = Buffer.from('kpi_id,measure_id\n')
    expect(await refusal(await changed(backup, { files: { 'reference.target.csv': other } }))).toBe(
      'reference.target.csv in the backup is damaged: it is not what was backed up. Nothing was changed; take another copy of the file.',
    )
  })

  test('any one byte turned over: it is refused, or does not matter to what is restored', async () => {
    const bytes = await readFile(backup)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, turned) => {
        const other = Buffer.from(bytes)
        other[at] = (other[at] ?? 0) ^ turned
        const outcome = await restore({ url: database.url, file: await fileOf(other), replace: true }).then(
          () => 'restored',
          (error: Error) => error.message,
        )
        expect(outcome).toMatch(/^restored$|damaged|not a backup|lacks/)
        expect(await everything(database)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  test('a table left out', async () => {
    expect(await refusal(await changed(backup, { files: { 'kpi.cell.csv': null } }))).toContain(
      'The backup lacks kpi.cell.csv.',
    )
  })
})

describe('what does not fit is refused, and nothing is changed:', () => {
  const newer = { name: '9999_of_tomorrow', hash: '0'.repeat(64) }
  const tables = (change: (tables: Manifest['tables']) => unknown) => (manifest: Manifest) => ({
    ...manifest,
    tables: change(manifest.tables),
  })
  test.each<[string, (manifest: Manifest) => unknown, string]>([
    ['another format', (manifest) => ({ ...manifest, version: 2 }), 'The backup is of format 2; this version'],
    [
      'a newer version of the product',
      (manifest) => ({ ...manifest, migrations: [...manifest.migrations, newer] }),
      'does not know its migration 9999_of_tomorrow',
    ],
    [
      'a version with another migration of that name',
      ({ migrations: [first, ...others], ...manifest }) => ({
        ...manifest,
        migrations: [{ ...first, hash: newer.hash }, ...others],
      }),
      'its migration 0001_create_schemas is not the one',
    ],
    [
      'a version without a migration in between',
      ({ migrations: [_first, ...others], ...manifest }) => ({ ...manifest, migrations: others }),
      'its migration 0002_create_reference is not the one',
    ],
    ['a manifest without its tables', ({ tables: _tables, ...manifest }) => manifest, 'cannot be understood (tables)'],
    ['a table too few', tables((all) => all.filter(({ name }) => name !== 'kpi.cell')), 'lacks the table kpi.cell'],
    [
      'a table too many',
      tables((all) => [...all, { ...all.find(({ name }) => name === 'kpi.cell'), name: 'kpi.load_more' }]),
      'lacks kpi.load_more.csv',
    ],
    [
      'other columns',
      tables((all) => all.map((table) => ({ ...table, columns: table.columns.toReversed() }))),
      'are not those of its level',
    ],
    ['other rows', tables((all) => all.map((table) => ({ ...table, rows: table.rows + 1 }))), 'rows came in of'],
    [
      'a number never given out',
      (manifest) => ({ ...manifest, sequences: [] }),
      'The backup lacks the sequence dashboard.action_number_seq',
    ],
    ['no proof', (manifest) => ({ ...manifest, proof: [] }), 'restored of kpi.cell is not what was backed up'],
    [
      'other figures',
      ({ proof, ...manifest }) => ({ ...manifest, proof: proof.map((each) => ({ ...each, sha256: newer.hash })) }),
      'restored of kpi.cell is not what was backed up',
    ],
  ])('%s', async (_fact, manifest, sentence) => {
    expect(await refusal(await changed(backup, { manifest }))).toContain(sentence)
  })

  test('rows that break a rule of the database, without repeating what they hold', async () => {
    const text = 'load_id,load_number\nsecret of a person,1\n'
    const file = await changed(backup, {
      files: { 'kpi.load.csv': Buffer.from(text) },
      manifest: tables((all) =>
        all.map((table) => (table.name === 'kpi.load' ? { ...table, ...digestOf(text) } : table)),
      ),
    })
    expect(await refusal(file)).toMatch(
      /^The restore failed\. Nothing was changed\. Give whoever looks after the dashboard this code: 22P04\b[ \w.:-]*$/,
    )
  })
})

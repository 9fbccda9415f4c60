import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { feeds, loadExtract, referenceFiles } from '@dashboard/extract'
import { knownKpis } from '@dashboard/kpis'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planted, plantedIn, sought, tablesWith, values } from './testing/planted-values.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let keptIn: string
const folders: string[] = []
/** All that the loads said, whatever it was said to. */
const said: string[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  keptIn = await mkdtemp(join(tmpdir(), 'stalking-kpis-kept-'))
  folders.push(keptIn)
})
afterAll(async () => {
  await database.destroy()
  for (const folder of folders) await rm(folder, { recursive: true })
})

async function extractOf(files: Record<string, string>, manifest: Record<string, unknown> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-planted-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), text)
  const listed = Object.fromEntries(Object.keys(files).map((name) => [name, { file: `${name}.csv` }]))
  const described = { format: 1, force: 'derbyshire', extractId: randomUUID(), asAt: '2026-10-31T23:59', mode: 'full' }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...described, feeds: listed, ...manifest }))
  return folder
}

async function load(path: string): Promise<string> {
  const onProgress = (sentence: string) => said.push(sentence)
  const measure = async () => undefined
  const report = await loadExtract({ url: database.url, path, kpis: knownKpis, measure, onProgress })
  said.push(JSON.stringify(report))
  return report.outcome
}

/** Loads in a process of its own, as `pnpm load` does; gives its exit code and what it printed. */
async function command(path: string): Promise<{ code: number; printed: string }> {
  const words = [join(import.meta.dirname, 'load-extract.ts'), path]
  const { code, printed } = await new Promise<{ code: number; printed: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.url, KEPT_EXTRACTS: keptIn }
    execFile(process.execPath, words, { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), printed: out + err }),
    )
  })
  said.push(printed)
  return { code, printed }
}

const everyFeed = () => Object.fromEntries(feeds.map((feed) => [feed.name, plantedIn(feed)]))

test('every planted row of every feed is rejected: by the extract whole, or one by one', async () => {
  const refused = await command(await extractOf(everyFeed()))
  expect(refused.code).toBe(1)
  expect(refused.printed).toContain('rows rejected, more than the 1% allowed')
  const accepted = await command(await extractOf(everyFeed(), { maxRejectedPercent: 100 }))
  expect(accepted.printed).toContain('The extract was loaded.')
  expect(accepted.printed.match(/ read, 0 accepted, /g)).toHaveLength(feeds.length)
})

test.each(referenceFiles.map((file) => [file.name, file] as const))('%s refuse the extract', async (name, file) => {
  expect(await load(await extractOf({ [name]: plantedIn(file) }))).toBe('refused')
})

const header = 'crime_id,reported_at,recorded_at,offence_code,area_code,status'

test.each(Object.entries(planted))('a %s in a header refuses the extract', async (_what, value) => {
  expect(await load(await extractOf({ crimes: `${header},${value}\n` }))).toBe('refused')
  expect(await load(await extractOf({ crimes: `${value}\n` }))).toBe('refused')
  expect((await command(await extractOf({ crimes: `${value},${header}\n` }))).code).toBe(1)
})

test.each(values.flatMap((value) => places(value)))(
  '%s of the manifest refuses the extract',
  async (_what, manifest) => {
    expect(await load(await extractOf({ crimes: `${header}\n` }, manifest))).toBe('refused')
  },
)

function places(value: string): [what: string, manifest: Record<string, unknown>][] {
  const crimes = (change: Record<string, unknown>) => ({ feeds: { crimes: { file: 'crimes.csv', ...change } } })
  return [
    ['a key', { [value]: 1 }],
    ...['format', 'force', 'extractId', 'asAt', 'mode', 'synthetic', 'maxRejectedPercent', 'feeds'].map(
      (key): [string, Record<string, unknown>] => [key, { [key]: value }],
    ),
    ['a feed', { feeds: { [value]: { file: 'crimes.csv' } } }],
    ['a key of a feed', crimes({ [value]: 1 })],
    ['the rows of a feed', crimes({ rows: value })],
    ['the hash of a feed', crimes({ sha256: value })],
    ['the file of a feed', crimes({ file: `${value}.csv` })],
    ['the file of a feed, without spaces,', crimes({ file: `${value.replaceAll(' ', '')}.csv` })],
  ]
}

test('none of them is in any table, in any report or in anything printed', async () => {
  expect(await tablesWith(database.db, ['rows rejected, more than the 1% allowed'])).toEqual([
    'dashboard.intake',
    'kpi.load',
  ])
  expect(await tablesWith(database.db, sought)).toEqual([])
  const all = said.join('\n').toLowerCase()
  expect(all).toContain('is not a uuid')
  expect(sought.filter((text) => all.includes(text))).toEqual([])
})

test.skipIf(process.env['TEST_DATABASE_URL'])('nor in the log of the database', async () => {
  const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(database.db)
  const log = await readFile(join(dirname(rows[0]?.data_directory ?? ''), 'server.log'), 'utf8')
  expect(log).toContain('database system is ready to accept connections')
  expect(sought.filter((text) => log.toLowerCase().includes(text))).toEqual([])
})

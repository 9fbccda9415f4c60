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

/** What an extract must never hold, as a mistake would bring it. */
const planted = {
  'collar number': 'PC 48213',
  postcode: 'DE1 2QY',
  telephone: '07700 900123',
  'e-mail address': 'jane.doe@example.org',
  'National Insurance number': 'AB 12 34 56 C',
  name: 'Jane Doe',
}
const values = Object.values(planted)
type File = (typeof feeds)[number]
type Column = File['columns'][number]

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

function wellFormed(column: Column): string {
  if (column.kind === 'codes') return column.codes[0] ?? ''
  if (column.kind === 'whole') return String(column.from)
  if (column.kind === 'form') return column.example
  if (column.kind === 'reference') return codeOf[column.file]
  return { uuid: randomUUID(), ...cells }[column.kind]
}
const cells = {
  day: '2026-01-10',
  instant: '2026-01-10T09:00',
  month: '2026-01',
  boolean: 'true',
  decimal: '0',
  text: 'Test',
  key: 'x',
}
const codeOf = {
  offences: '195/12',
  outcome_types: '1A',
  areas: 'E06000015',
  providers: 'victim_service',
  programmes: 'cobi',
  kpis: 'charge-rate',
}

/** Every value in every column of a file, one to a row that has nothing else wrong. Sources and labels are free text. */
function plantedIn({ columns }: File): string {
  const rows = columns.flatMap((planting) => {
    const free = planting.kind === 'text' ? values.filter((value) => /\d{2} |@|\d[A-Z]/.test(value)) : values
    return free
      .filter((value) => planting.kind !== 'text' || value !== planted['collar number'])
      .map((value) =>
        columns.map((column) => (column === planting ? value : column.required ? wellFormed(column) : '')).join(','),
      )
  })
  return `${[columns.map(({ name }) => name).join(','), ...rows].join('\n')}\n`
}

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

/** The tables with a row that holds one of the texts anywhere, in whatever case and with or without its spaces. */
async function tablesWith(texts: string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where  table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `.execute(database.db)
  const found = []
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from ${sql.raw(name)} as each where lower(each::text) like any (${texts.map((text) => `%${text}%`)})
    `.execute(database.db)
    if (rows[0]?.n) found.push(name)
  }
  return found
}

const sought = values.flatMap((value) => [value.toLowerCase(), value.toLowerCase().replaceAll(' ', '')])
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
  expect(await tablesWith(['rows rejected, more than the 1% allowed'])).toEqual(['kpi.load'])
  expect(await tablesWith(sought)).toEqual([])
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

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { backUp, restore } from '@dashboard/backup'
import { createTestDatabase } from '@dashboard/db/testing'
import { loadExtract } from '@dashboard/extract'
import { knownKpis, measureForceLevel } from '@dashboard/kpis'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSample } from './sample/make-sample.ts'

type Database = Awaited<ReturnType<typeof createTestDatabase>>

let database: Database
let copy: Database
let folder: string
beforeAll(async () => {
  database = await createTestDatabase()
  copy = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-during-'))
  await sample('a', 300)
  await sample('b', 500)
})
afterAll(async () => {
  await database.destroy()
  await copy.destroy()
  await rm(folder, { recursive: true })
})

async function sample(name: string, crimes: number): Promise<void> {
  await mkdir(join(folder, name))
  await makeSample({ folder: join(folder, name), crimes, seed: 1, asAt: '2026-10-31' })
}

async function load(name: string, onProgress: (sentence: string) => void = () => undefined): Promise<void> {
  const path = join(folder, name)
  const options = { url: database.url, path, kpis: knownKpis, measure: measureForceLevel, force: true, onProgress }
  expect(await loadExtract(options)).toMatchObject({ outcome: 'accepted' })
}

/** A hash of the rows of every table, as PostgreSQL itself writes them. */
async function state({ db }: Database): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where  schemaname in ('reference', 'warehouse', 'kpi', 'dashboard') order by 1
  `.execute(db)
  const { rows } = await sql
    .raw<{ name: string; hash: string }>(
      tables
        .map(
          ({ name }) =>
            `select '${name}' as name, count(*) || ' rows ' || md5(string_agg(t::text, '|' order by t::text)) as hash from ${name} t`,
        )
        .join(' union all '),
    )
    .execute(db)
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
}

test.each([
  ['while it reads', /^crimes\.csv/],
  ['when it is nearly done', /measured/],
])('a backup begun during a load, %s, is of before or after it, in every table', async (_fact, moment) => {
  await load('a')
  const before = await state(database)
  let backup: ReturnType<typeof backUp> | null = null
  await load('b', (sentence) => {
    if (moment.test(sentence)) backup ??= backUp({ url: database.url, to: folder })
  })
  const after = await state(database)
  const { file } = await (backup ?? Promise.reject(new Error('No backup was begun.')))
  await restore({ url: copy.url, file, replace: true })
  await rm(file)
  expect([before, after]).toContainEqual(await state(copy))
})

test('a load begun during a backup waits where it must, and is not in it', async () => {
  await load('a')
  const before = await state(database)
  const loads: Promise<void>[] = []
  const begin = () => {
    if (loads.length === 0) loads.push(load('b'))
  }
  const { file } = await backUp({ url: database.url, to: folder, onProgress: begin })
  await Promise.all(loads)
  await restore({ url: copy.url, file, replace: true })
  await rm(file)
  expect(await state(copy)).toEqual(before)
  expect(await state(database)).not.toEqual(before)
})

test('after a restore that is killed at any moment the old data stand or those of the backup', async () => {
  const { file } = await backUp({ url: database.url, to: folder })
  const states = [await state(copy), await state(database)]
  await killedAfter(1200 * Math.random(), file)
  expect(states).toContainEqual(await state(copy))
  await killedAfter(1200 * Math.random(), file)
  expect(states).toContainEqual(await state(copy))
  await restore({ url: copy.url, file, replace: true })
  expect(await state(copy)).toEqual(states[1])
})

async function killedAfter(ms: number, file: string): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'restore-backup.ts'), file, '--replace'], {
    env: { ...process.env, DATABASE_URL: copy.url },
    stdio: 'ignore',
  })
  setTimeout(() => child.kill('SIGKILL'), ms)
  await new Promise((resolve) => child.once('exit', resolve))
}

async function run(command: string, ...words: string[]): Promise<[code: number | null, said: string]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, command), ...words], {
    env: { ...process.env, DATABASE_URL: copy.url },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = await text(child.stderr)
  return [child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve))), said.trim()]
}

test('at the terminal, a backup and its restore end with 0, and what is refused with 1 and a sentence', async () => {
  const file = join(folder, 'terminal.zip')
  const before = await state(copy)
  expect(await run('back-up-database.ts', file)).toEqual([0, ''])
  expect(await run('back-up-database.ts', file)).toEqual([
    1,
    expect.stringContaining('A backup never replaces another'),
  ])
  expect(await run('restore-backup.ts', file)).toEqual([1, expect.stringContaining('already holds data')])
  expect(await run('restore-backup.ts', file, '--replace')).toEqual([0, ''])
  expect(await state(copy)).toEqual(before)
  await writeFile(file, 'no zip')
  expect(await run('restore-backup.ts', file, '--replace')).toEqual([1, 'The file is not a backup: it is no .zip.'])
  expect(await run('restore-backup.ts')).toEqual([1, 'Usage: pnpm restore <backup .zip> [--replace]'])
})

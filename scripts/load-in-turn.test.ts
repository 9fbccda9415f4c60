import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { connectSingle } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeSample } from './sample/make-sample.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let folder: string
let october: string
beforeEach(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-turn-'))
  october = join(folder, 'october')
  await mkdir(october)
  await makeSample({ folder: october, crimes: 300, seed: 1, asAt: '2026-10-31' })
})
afterEach(async () => {
  await database.destroy()
  await rm(folder, { recursive: true })
})

/** Runs `pnpm load` of an extract. */
function load(path: string): { kill: () => void; ended: Promise<{ code: number | null; said: string }> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load-extract.ts'), path], {
    env: { ...process.env, DATABASE_URL: database.url, KEPT_EXTRACTS: join(folder, 'kept') },
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, said }))),
  }
}

type Listed = { id: string; name: string; by: string; state: string; sentence: string | null; loaded: boolean }

async function listed(): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select intake_id as id, name, asked_by as by, state, sentence, load_id is not null as loaded
    from   dashboard.intake where way_in = 'command' order by intake_number
  `.execute(database.db)
  return rows
}

/** Holds the turn of loads, as one that runs does, until it is let go. */
async function holdTurn(): Promise<() => Promise<void>> {
  const { client, end } = await connectSingle({ url: database.url, name: 'test holder' })
  await client.query(`select pg_advisory_lock(hashtext('stalking-kpis load'))`)
  return end
}

async function untilItWaits(): Promise<Listed> {
  await vi.waitFor(
    async () =>
      expect(await listed()).toMatchObject([
        { state: 'waiting', sentence: 'Another load is running; this one waits for it.' },
      ]),
    { timeout: 20_000 },
  )
  const [waiting] = await listed()
  return waiting ?? Promise.reject(new Error('Nothing waits.'))
}

const cancel = (id: string) =>
  sql<{ asked: boolean }>`select dashboard.cancel_load(${id}) as asked`.execute(database.db)

test('a command waits its turn, says so where it was typed and in the list of loads, and is listed as loaded', async () => {
  const letGo = await holdTurn()
  const loading = load(october)
  await untilItWaits()
  await letGo()
  const { code, said } = await loading.ended
  expect(said).toContain('another load is running: waiting for it\n')
  expect([code, await listed()]).toMatchObject([
    0,
    [
      {
        name: 'october',
        by: userInfo().username,
        state: 'committed',
        sentence: 'The extract was loaded.',
        loaded: true,
      },
    ],
  ])
  expect((await load(october).ended).code).toBe(0)
  expect((await listed()).map(({ state }) => state)).toEqual(['committed', 'unchanged'])
}, 60_000)

test('a command that waits can be cancelled from elsewhere', async () => {
  const letGo = await holdTurn()
  const loading = load(october)
  await cancel((await untilItWaits()).id)
  expect(await loading.ended).toEqual({
    code: 1,
    said: expect.stringContaining('The load was cancelled. Nothing was changed.') as string,
  })
  await letGo()
  expect(await listed()).toMatchObject([{ state: 'cancelled', loaded: false }])
}, 60_000)

test('a refused command is listed with its sentence', async () => {
  expect((await load(join(folder, 'nowhere')).ended).code).toBe(1)
  expect(await listed()).toMatchObject([
    { name: 'extract', state: 'refused', sentence: 'There is no folder or .zip at that path.' },
  ])
}, 60_000)

test('a command that was killed can be cancelled at once, and else is ended by the next', async () => {
  const letGo = await holdTurn()
  const first = load(october)
  const { id } = await untilItWaits()
  first.kill()
  await first.ended
  const cancelled = async () => {
    await cancel(id)
    expect(await listed()).toMatchObject([{ state: 'cancelled' }])
  }
  await vi.waitFor(cancelled, { timeout: 10_000 })
  await sql`delete from dashboard.intake`.execute(database.db)
  const second = load(october)
  await untilItWaits()
  second.kill()
  await second.ended
  await letGo()
  expect((await load(october).ended).code).toBe(0)
  expect(await listed()).toMatchObject([
    { state: 'failed', sentence: 'The command was ended in the middle. Nothing was changed; load it again.' },
    { state: 'committed' },
  ])
}, 60_000)

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { fill } from '@dashboard/kpis/testing'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startWorker, type Worker } from './worker.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let worker: Worker | null = null
const keptIn = join(tmpdir(), 'stalking-kpis-worker-extracts')
beforeAll(async () => {
  database = await createTestDatabase()
})
afterEach(async () => {
  await worker?.stop()
  worker = null
})
afterAll(() => database.destroy())

async function start(): Promise<void> {
  worker = await startWorker({
    databaseUrl: database.url,
    keptIn,
    pageFolder: null,
    quiet: true,
    loadFrom: null,
    lookEveryMs: 100,
  })
}

async function jobs(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from graphile_worker.jobs`.execute(
    database.db,
  )
  return rows[0]?.n ?? -1
}

test('a job that a killed worker left is taken up at once', async () => {
  await start()
  await worker?.stop()
  await fill(database.db, {})
  await sql`select graphile_worker.add_job('measure')`.execute(database.db)
  await sql`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now()`.execute(database.db)
  await start()
  await vi.waitFor(async () => expect(await jobs()).toBe(0), { timeout: 10_000 })
})

test('there is one worker at a time: the second waits for its place', async () => {
  await start()
  const second = startWorker({
    databaseUrl: database.url,
    keptIn,
    pageFolder: null,
    quiet: true,
    loadFrom: null,
    lookEveryMs: 100,
  })
  const first = await Promise.race([
    second.then(() => 'started'),
    new Promise((resolve) => setTimeout(resolve, 300, 'waiting')),
  ])
  expect(first).toBe('waiting')
  await worker?.stop()
  worker = await second
})

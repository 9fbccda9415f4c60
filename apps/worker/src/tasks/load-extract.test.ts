import { spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { crimeCount, folderOfItsOwn, handIn, holdMeasuring, holdReading, intakes } from '../testing/intakes.ts'
import { waitForNoJobs, waitForStates, writeExtract } from '../testing/intakes.ts'
import { startWorker, type Worker } from '../worker.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let worker: Worker | null = null
let folder: string
let keptIn: string
beforeEach(async () => {
  database = await createTestDatabase()
  folder = await folderOfItsOwn()
  keptIn = await folderOfItsOwn()
  await start()
})
afterEach(async () => {
  await worker?.stop()
  worker = null
  await database.destroy()
})

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

const cancel = (id: string) => sql`select dashboard.cancel_load(${id})`.execute(database.db)

test('of two that are handed in the second waits, and both are loaded in turn', async () => {
  const letGo = await holdMeasuring(database.url)
  await handIn(database.db, 'first', await writeExtract(join(folder, 'first')))
  await handIn(database.db, 'second', await writeExtract(join(folder, 'second')))
  await waitForStates(database.db, 'measuring', 'waiting')
  await letGo()
  await waitForStates(database.db, 'committed', 'committed')
  await waitForNoJobs(database.db)
  const { rows } = await sql`
    select intake.rows_read as rows, kpis_measured > 0 and kpis_measured = kpis_total as measured, load_id = in_force.id as newest
    from   dashboard.intake, (select load_id as id from warehouse.cut_off) as in_force
    order  by intake_number
  `.execute(database.db)
  expect(rows).toEqual([
    { rows: { 'crimes.csv': 1 }, measured: true, newest: false },
    { rows: { 'crimes.csv': 1 }, measured: true, newest: true },
  ])
})

test('one that is cancelled while it is measured ends in the middle of its statement and changes nothing', async () => {
  const letGo = await holdMeasuring(database.url)
  const id = await handIn(database.db, 'one', await writeExtract(join(folder, 'one')))
  await waitForStates(database.db, 'measuring')
  await cancel(id)
  await waitForStates(database.db, 'cancelled')
  await letGo()
  await waitForNoJobs(database.db)
  expect(await crimeCount(database.db)).toBe(0)
  expect((await intakes(database.db))[0]?.sentence).toBe('The load was cancelled. Nothing was changed.')
})

test('one that is cancelled before its rows are read ends at once', async () => {
  const letGo = await holdReading(database.url)
  const id = await handIn(database.db, 'one', await writeExtract(join(folder, 'one')))
  const itWaits = async () => {
    const { rows } = await sql`
      select from pg_locks where relation = 'warehouse.crime'::regclass and not granted
    `.execute(database.db)
    expect(rows).toHaveLength(1)
  }
  await vi.waitFor(itWaits, { timeout: 20_000 })
  await cancel(id)
  await waitForNoJobs(database.db)
  await letGo()
  const { rows } = await sql`select outcome, report ->> 'sentence' as sentence from kpi.load`.execute(database.db)
  expect(rows).toEqual([{ outcome: 'refused', sentence: 'The load was cancelled. Nothing was changed.' }])
  expect((await intakes(database.db)).map(({ state }) => state)).toEqual(['cancelled'])
})

test('one whose job is gone ends when a worker starts', async () => {
  await worker?.stop()
  await handIn(database.db, 'one', await writeExtract(join(folder, 'one')))
  await sql`delete from graphile_worker._private_jobs`.execute(database.db)
  await start()
  expect(await intakes(database.db)).toMatchObject([
    { state: 'failed', sentence: 'Its place in the queue was lost. Nothing was changed; hand it in again.' },
  ])
})

test('one that is cancelled while it waits is cancelled at once and never loaded', async () => {
  const letGo = await holdMeasuring(database.url)
  await handIn(database.db, 'first', await writeExtract(join(folder, 'first')))
  const second = await handIn(database.db, 'second', await writeExtract(join(folder, 'second')))
  await waitForStates(database.db, 'measuring', 'waiting')
  await cancel(second)
  await waitForStates(database.db, 'measuring', 'cancelled')
  await letGo()
  await waitForNoJobs(database.db)
  expect((await intakes(database.db)).map(({ state }) => state)).toEqual(['committed', 'cancelled'])
  await expect(access(join(folder, 'second'))).rejects.toThrow('ENOENT')
})

test('one that has been loaded cannot be cancelled any more', async () => {
  const id = await handIn(database.db, 'one', await writeExtract(join(folder, 'one')))
  await waitForStates(database.db, 'committed')
  const { rows } = await cancel(id)
  expect(rows).toEqual([{ cancel_load: false }])
})

test('one whose worker is killed in the middle is loaded by the next worker', async () => {
  await worker?.stop()
  const letGo = await holdMeasuring(database.url)
  await handIn(database.db, 'one', await writeExtract(join(folder, 'one')))
  const child = spawn(process.execPath, [join(import.meta.dirname, '../serve.ts')], {
    env: { ...process.env, DATABASE_URL: database.url, KEPT_EXTRACTS: keptIn, LOAD_FROM: '' },
    stdio: 'ignore',
  })
  await waitForStates(database.db, 'measuring')
  child.kill('SIGKILL')
  await letGo()
  await start()
  await waitForNoJobs(database.db)
  expect(await intakes(database.db)).toMatchObject([{ state: 'committed', sentence: 'The extract was loaded.' }])
  expect(await crimeCount(database.db)).toBe(1)
})

test('one that stops its worker again and again fails with a sentence', async () => {
  await worker?.stop()
  await handIn(database.db, 'one', await writeExtract(join(folder, 'one')))
  await sql`update graphile_worker._private_jobs set attempts = 3`.execute(database.db)
  await start()
  await waitForStates(database.db, 'failed')
  expect((await intakes(database.db))[0]?.sentence).toBe(
    'The worker was stopped 3 times in the middle of this load. Nothing was changed; hand it in again when the machine has room.',
  )
})

test('one that was taken away meanwhile is refused', async () => {
  await handIn(database.db, 'none', join(folder, 'none.zip'))
  await waitForStates(database.db, 'refused')
  expect(await intakes(database.db)).toMatchObject([{ sentence: 'It was taken away before it was loaded.' }])
})

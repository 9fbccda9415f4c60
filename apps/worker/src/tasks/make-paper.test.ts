import { tmpdir } from 'node:os'
import { commandLine, enterPaper, readPaper, type Viewer } from '@dashboard/board-papers'
import type { TemplateContent } from '@dashboard/contract'
import { createTestDatabase } from '@dashboard/db/testing'
import { measureLoad } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startWorker, type Worker } from '../worker.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let worker: Worker | null = null
beforeAll(async () => {
  database = await createTestDatabase()
  await fill(database.db, shiftedCharges())
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  await start()
})
afterEach(stop)
afterAll(() => database.destroy())

async function start(): Promise<void> {
  worker = await startWorker({
    databaseUrl: database.url,
    keptIn: tmpdir(),
    pageFolder: null,
    quiet: true,
    loadFrom: null,
    lookEveryMs: 100,
  })
}

async function stop(): Promise<void> {
  await worker?.stop()
  worker = null
}

const viewer: Viewer = { audience: 'restricted', titles: [] }
const content: TemplateContent = {
  title: 'Charges',
  audience: 'restricted',
  marking: 'OFFICIAL-SENSITIVE',
  cover: null,
  blocks: [{ block: 'figure', id: 'charges', kpi: 'F1', figure: null, population: '8q', by: null, parts: ['chart'] }],
}
const asked = { template: 'charges', version: 1, meeting: null, office: null, formats: ['csv' as const], content }

const enter = (by = 'Performance analyst') => enterPaper(database.db, { ...asked, by })
const queue = (paper: string) => sql`select dashboard.ask_for_paper(${paper})`.execute(database.db)

async function untilEnded(paper: string) {
  await vi.waitFor(async () => expect((await readPaper(database.db, viewer, paper)).endedAt).not.toBe(null), {
    timeout: 20_000,
  })
  return readPaper(database.db, viewer, paper)
}

test('a paper that a killed worker left half made is made by the next one', async () => {
  await stop()
  const paper = await enter()
  await queue(paper)
  await sql`update dashboard.paper set state = 'making', done = 2 where paper_id = ${paper}`.execute(database.db)
  await sql`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now()`.execute(database.db)
  await start()
  expect(await untilEnded(paper)).toMatchObject({ state: 'made', files: [{ format: 'csv' }] })
})

test('one that has stopped three workers is given up', async () => {
  const paper = await enter()
  await queue(paper)
  await sql`update graphile_worker._private_jobs set attempts = 3`.execute(database.db)
  await start()
  expect(await untilEnded(paper)).toMatchObject({
    state: 'failed',
    sentence: 'The worker was stopped 3 times in the middle of it. Ask for the paper again.',
  })
})

test('one that cannot be made here says why', async () => {
  await start()
  const paper = await enterPaper(database.db, { ...asked, formats: ['pdf'], by: 'Performance analyst' })
  await queue(paper)
  expect(await untilEnded(paper)).toMatchObject({
    state: 'failed',
    sentence: 'A PDF is printed from the built page, which is not there. Start the product once, or leave the PDF out.',
  })
})

test('one that lost its place in the queue is ended, but not while a command may be making it', async () => {
  const [lost, command] = [await enter(), await enter(commandLine)]
  await start()
  expect((await readPaper(database.db, viewer, lost)).sentence).toBe(
    'Its place in the queue was lost. Ask for the paper again.',
  )
  expect((await readPaper(database.db, viewer, command)).state).toBe('waiting')
})

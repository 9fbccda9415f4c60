import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { FigureRecord, MadePaper, Paper } from '@dashboard/contract'
import { apiRole, buildApp } from '@dashboard/api'
import { configOf, cookieOf } from '@dashboard/api/testing'
import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { measureLoad } from '@dashboard/kpis'
import { fill, uuidOf } from '@dashboard/kpis/testing'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { startWorker } from '@dashboard/worker'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'

test('a paper that is asked for is made by the worker, downloaded as it was kept, and recorded', async () => {
  const database = await createTestDatabase()
  await fill(database.db, shiftedCharges())
  await database.db.transaction().execute((transaction) => measureLoad(transaction, uuidOf('load')))
  const worker = await startWorker({
    databaseUrl: database.url,
    keptIn: tmpdir(),
    pageFolder: null,
    quiet: true,
    loadFrom: null,
    lookEveryMs: 100,
  })
  const db = connect({ url: database.url, role: apiRole, name: 'test api' })
  const app = await buildApp(configOf(database.url), db)
  const headers = { host: '127.0.0.1', cookie: await cookieOf(db, 'analyst'), 'content-type': 'application/json' }
  const read = (url: string) => app.inject({ url, headers })

  const draft = { template: 'delivery-group', version: 0, meeting: null, formats: ['docx', 'csv'], office: null }
  const asked = await app.inject({ method: 'POST', url: '/api/papers', headers, payload: JSON.stringify(draft) })
  const { id, state } = asked.json<MadePaper>()
  expect([asked.statusCode, state]).toEqual([201, 'waiting'])

  const paper = await vi.waitFor(
    async () => {
      const now = (await read(`/api/papers/${id}`)).json<MadePaper>()
      expect(now.endedAt).not.toBe(null)
      return now
    },
    { timeout: 20_000, interval: 200 },
  )
  expect(paper).toMatchObject({ state: 'made', done: 4, of: 4, faults: [], asked: { by: 'Performance analyst' } })

  const file = await read(`/api/papers/${id}/files/docx`)
  expect([file.statusCode, createHash('sha256').update(file.rawPayload).digest('hex')]).toEqual([
    200,
    paper.files.find(({ format }) => format === 'docx')?.sha256,
  ])

  const { blocks } = (await read(`/api/papers/${id}/content`)).json<Paper>()
  const [figureId] = blocks.flatMap((block) => (block.block === 'figure' ? block.figure.figureId : []))
  const record = (await read(`/api/figures/${figureId}`)).json<FigureRecord>()
  expect(record.exports).toMatchObject([{ format: 'docx', by: 'Performance analyst', paper: id }])

  const { rows } = await sql`
    select action, subject from audit.entry where details ->> 'paper' = ${id} order by number
  `.execute(database.db)
  expect(rows).toEqual([
    { action: 'paper-asked', subject: 'Delivery group report' },
    { action: 'exported', subject: 'Delivery group report' },
  ])

  await app.close()
  await db.destroy()
  await worker.stop()
  await database.destroy()
})

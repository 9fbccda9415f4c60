import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { apiRole, buildApp } from '@dashboard/api'
import { configOf, cookieOf } from '@dashboard/api/testing'
import type { Intake, Intakes } from '@dashboard/contract'
import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import { startWorker, type Worker } from '@dashboard/worker'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ZipFile } from 'yazl'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: ReturnType<typeof connect>
let app: Awaited<ReturnType<typeof buildApp>>
let worker: Worker | null = null
let folder: string
let keptIn: string
let port: number
let cookie: string
beforeEach(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'stalking-kpis-upload-'))
  keptIn = await mkdtemp(join(tmpdir(), 'stalking-kpis-kept-'))
  const drop = { loadFrom: null, lookEveryMs: 100 }
  worker = await startWorker({ databaseUrl: database.url, keptIn, pageFolder: null, quiet: true, ...drop })
  db = connect({ url: database.url, role: apiRole, name: 'test api' })
  cookie = await cookieOf(db, 'analyst')
  app = await buildService()
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as { port: number }).port
})
afterEach(async () => {
  await app.close()
  await db.destroy()
  await worker?.stop()
  worker = null
  await database.destroy()
  await rm(folder, { recursive: true })
})

const buildService = () => buildApp({ ...configOf(database.url), uploadTo: folder, uploadBytes: 50_000 }, db)

async function zipOfOneCrime(): Promise<Buffer> {
  const zip = new ZipFile()
  const crime = `${randomUUID()},2026-01-10T09:00,2026-01-10T10:00,195/12,E06000015,open`
  zip.addBuffer(Buffer.from(`crime_id,reported_at,recorded_at,offence_code,area_code,status\n${crime}\n`), 'crimes.csv')
  const manifest = {
    format: 1,
    force: 'derbyshire',
    extractId: randomUUID(),
    asAt: '2026-10-31T23:59',
    mode: 'full',
    synthetic: true,
    feeds: { crimes: { file: 'crimes.csv' } },
  }
  zip.addBuffer(Buffer.from(JSON.stringify(manifest)), 'manifest.json')
  zip.end()
  return buffer(zip.outputStream)
}

const address = (path: string) => `http://127.0.0.1:${port}/api/intakes${path}`
const upload = (body: Uint8Array<ArrayBuffer> | ReadableStream, type = 'application/zip') =>
  fetch(address('?name=october.zip'), {
    method: 'POST',
    headers: { cookie, 'content-type': type },
    body,
    duplex: 'half',
  })
const read = async <T>(path: string) => (await (await fetch(address(path), { headers: { cookie } })).json()) as T
const cancel = (id: string) =>
  fetch(address(`/${id}/cancellation`), {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  })

async function waitForState(state: Intake['state']): Promise<Intake> {
  return vi.waitFor(
    async () => {
      const { intakes } = await read<Intakes>('')
      expect(intakes.map((each) => each.state)).toEqual([state])
      return intakes[0] as Intake
    },
    { timeout: 20_000, interval: 50 },
  )
}

const nothingLeft = () => vi.waitFor(async () => expect(await readdir(folder)).toEqual([]), { timeout: 5000 })

/** Begins an upload of 1,000 bytes and sends 400 of them. */
async function beginUpload() {
  const begun = request(address('?name=october.zip'), {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/zip', 'content-length': '1000' },
  })
  begun.on('error', () => undefined)
  begun.write('x'.repeat(400))
  return { begun, intake: await waitForState('receiving') }
}

test('an upload is loaded, followed to its report, and deleted', async () => {
  const zip = await zipOfOneCrime()
  const answer = await upload(new Uint8Array(zip))
  expect(answer.status).toBe(201)
  const intake = await waitForState('committed')
  expect(intake).toMatchObject({
    name: 'october.zip',
    askedBy: 'Performance analyst',
    sentence: 'The extract was loaded.',
    bytes: { received: zip.length, total: zip.length },
    rows: { read: 1, accepted: 1, rejected: 0 },
  })
  await nothingLeft()
  expect(await read(`/${intake.id}`)).toMatchObject({ id: intake.id, kpis: { measured: 7, total: 7 } })
  expect(await read(`/${intake.id}/report`)).toMatchObject({ outcome: 'accepted', loadId: intake.loadId })
})

test('the audit log has who handed it in, the load, and who took its report', async () => {
  await upload(new Uint8Array(await zipOfOneCrime()))
  const { id, loadId } = await waitForState('committed')
  await fetch(address(`/${id}/report/csv`), { headers: { cookie } })
  const { rows } = await sql`
    select action, subject, who, details ->> 'by' as by from audit.entry where action not like 'signed%' order by number
  `.execute(database.db)
  expect(rows).toEqual([
    { action: 'extract-handed-in', subject: id, who: 'made-up-people analyst', by: null },
    { action: 'load', subject: loadId, who: null, by: 'Performance analyst' },
    { action: 'exported', subject: `Load report ${id}`, who: 'made-up-people analyst', by: null },
  ])
})

test('its report is a file to download, also as CSV', async () => {
  await upload(new Uint8Array(await zipOfOneCrime()))
  const { id } = await waitForState('committed')
  const answer = await fetch(address(`/${id}/report/csv`), { headers: { cookie } })
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="load-${id}.csv"`)
  const csv = Buffer.from(await answer.arrayBuffer()).toString()
  expect(csv).toContain('\uFEFFabout,feed,file,rule,column,line,rows,says\r\noutcome,,,,,,,accepted\r\n')
  expect(csv).toContain('\r\nby,,,,,,,Performance analyst\r\nway_in,,,,,,,upload\r\n')
  expect(csv).toContain('\r\naccepted,crimes,crimes.csv,,,,1,\r\n')
})

test('a load that never began has a report of who, when and why', async () => {
  const { begun, intake } = await beginUpload()
  expect((await fetch(address(`/${intake.id}/report`), { headers: { cookie } })).status).toBe(404)
  await cancel(intake.id)
  begun.destroy()
  expect(await read(`/${intake.id}/report`)).toMatchObject({
    outcome: 'cancelled',
    sentence: 'Cancelled before it was loaded. Nothing was changed.',
    by: 'Performance analyst',
    wayIn: 'upload',
    receivedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    files: [],
  })
})

test('an empty file is refused like any other that is no .zip', async () => {
  expect((await upload(new Uint8Array(0))).status).toBe(201)
  expect((await waitForState('refused')).sentence).toBe(
    'The .zip cannot be read: it is damaged, or not a .zip at all. Pack it again.',
  )
})

test('an upload that breaks off leaves nothing', async () => {
  const { begun } = await beginUpload()
  expect((await stat(join(folder, (await readdir(folder))[0] ?? ''))).mode & 0o777).toBe(0o600)
  begun.destroy()
  const intake = await waitForState('failed')
  expect(intake.sentence).toBe('The upload broke off. Nothing was changed; send it again.')
  await nothingLeft()
})

test('an upload that is cancelled on its way leaves nothing', async () => {
  const { begun, intake } = await beginUpload()
  expect((await cancel(intake.id)).status).toBe(201)
  begun.end('x'.repeat(600))
  await waitForState('cancelled')
  await nothingLeft()
})

test('an upload that was under way when the service ended says so when it is there again', async () => {
  const { begun } = await beginUpload()
  const next = await buildService()
  expect((await waitForState('failed')).sentence).toBe(
    'The service ended while it was received. Nothing was changed; send it again.',
  )
  begun.destroy()
  await next.close()
})

const tooLarge =
  'The .zip is larger than the 0.05 MB that are taken here. Nothing was changed; load it with `pnpm load` or through the drop folder.'

test('an upload that is larger than is taken is refused before it is sent', async () => {
  const answer = await upload(new Uint8Array(60_000))
  expect([answer.status, await answer.json()]).toMatchObject([413, { message: tooLarge }])
  expect(await read('')).toEqual({ intakes: [] })
})

test('an upload that does not say how large it is ends where it grows too large', async () => {
  const answer = await upload(new Blob([new Uint8Array(60_000)]).stream())
  expect([answer.status, await answer.json()]).toMatchObject([413, { message: tooLarge }])
  expect((await waitForState('failed')).sentence).toBe(tooLarge)
  await nothingLeft()
})

test('what is no .zip is refused with its report', async () => {
  await upload(new TextEncoder().encode('no archive'))
  const { id } = await waitForState('refused')
  expect(await read(`/${id}/report`)).toMatchObject({
    outcome: 'refused',
    sentence: 'The .zip cannot be read: it is damaged, or not a .zip at all. Pack it again.',
  })
  await nothingLeft()
})

test('what does not say that it is a .zip is not taken', async () => {
  const answer = await upload(new TextEncoder().encode('{}'), 'application/json')
  expect([answer.status, await answer.json()]).toMatchObject([
    415,
    { message: 'Send a .zip of an extract: nothing else is taken here.' },
  ])
})

test('an upload waits for the one before, says so, and can be cancelled until it has ended', async () => {
  await worker?.stop()
  worker = null
  await upload(new Uint8Array(await zipOfOneCrime()))
  const second = (await (await upload(new Uint8Array(await zipOfOneCrime()))).json()) as Intake
  expect(second).toMatchObject({ state: 'waiting', sentence: 'Waits for october.zip.' })
  expect([(await cancel(second.id)).status, (await cancel(second.id)).status]).toEqual([201, 409])
  expect(await read(`/${second.id}`)).toMatchObject({ state: 'cancelled' })
})

test('there is nothing to read of a load that nobody handed in', async () => {
  const headers = { cookie }
  expect((await fetch(address('/5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'), { headers })).status).toBe(404)
  expect((await fetch(address('/nothing'), { headers })).status).toBe(400)
})

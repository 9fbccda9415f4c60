import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cookieOf, host } from './testing/sessions.ts'
import { useService } from './testing/use-service.ts'

const uploadTo = mkdtempSync(join(tmpdir(), 'stalking-kpis-slow-'))
const service = useService(shiftedCharges(), {
  patience: { headersMs: 500, requestMs: 1_000, silenceMs: 2_000 },
  uploadTo,
  uploadBytes: 1_000_000,
  uploadMs: 1_500,
})

let port: number
let cookie: string
beforeAll(async () => {
  await service.app.listen({ host: '127.0.0.1', port: 0 })
  port = (service.app.server.address() as { port: number }).port
  cookie = await cookieOf(service.db, 'analyst')
})
afterAll(() => rm(uploadTo, { recursive: true }))

/** Sends what is given, then, as it likes, more and more; what comes back until the service ends the connection. */
async function send(lines: string[], trickle: string | null = null): Promise<{ status: number; message: string }> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(lines.join('\r\n'))
  const trickling = setInterval(() => trickle !== null && socket.writable && socket.write(trickle), 100)
  const said = await text(socket).catch(() => '')
  clearInterval(trickling)
  const [head = '', body = ''] = said.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), message: body && (JSON.parse(body) as { message: string }).message }
}

const post = (path: string, type: string, ...more: string[]) => [
  `POST ${path} HTTP/1.1`,
  `host: ${host}`,
  `cookie: ${cookie}`,
  `content-type: ${type}`,
  ...more,
  '',
  '',
]

test('what is no request is answered as everything else is', async () => {
  expect(await send(['this is no request', '', ''])).toEqual({
    status: 400,
    message: 'The request cannot be read. Check what it asks for and try again.',
  })
})

test('headers that are too long are answered as everything else is', async () => {
  expect(await send(['GET /api/health HTTP/1.1', `host: ${host}`, `x: ${'x'.repeat(20_000)}`, '', ''])).toEqual({
    status: 431,
    message: 'The request carries more than is taken here. Clear the cookies of this site and try again.',
  })
})

test.each([
  ['a path', `/api/kpis/${'x'.repeat(101)}`],
  ['an address', `/api/overview?for=${'x'.repeat(8_000)}`],
])('%s that is too long is refused', async (_what, url) => {
  const { statusCode, json } = await service.as('analyst', url)
  expect([statusCode, json().message]).toEqual([414, 'The address is longer than any here. Start from the overview.'])
})

test('a body that is too long is refused', async () => {
  const answer = await service.as('analyst', '/api/comparators/group', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ reason: 'x'.repeat(20_000) }),
  })
  expect([answer.statusCode, answer.json().message]).toEqual([413, 'That is more than is taken here.'])
})

test.each([
  ['nothing', null],
  ['one header after the other', 'x: y\r\n'],
])('a connection that sends %s is ended', async (_what, trickle) => {
  expect(await send(['GET /api/health HTTP/1.1', ''], trickle)).toEqual({
    status: 408,
    message: 'The request took too long to arrive. Send it again.',
  })
})

test('a body that never ends is ended', async () => {
  expect(await send(post('/api/comparators/group', 'application/json', 'content-length: 10000'), ' ')).toEqual({
    status: 408,
    message: 'The request took too long to arrive. Send it again.',
  })
})

test('an upload that never ends is ended, and leaves no file', async () => {
  const lines = post('/api/intakes?name=endless.zip', 'application/zip', 'transfer-encoding: chunked')
  expect(await send(lines, '1\r\nx\r\n')).toEqual({
    status: 408,
    message: 'The upload took too long. Nothing was changed; send it again.',
  })
  expect(await readdir(uploadTo)).toEqual([])
  await vi.waitFor(async () =>
    expect((await sql`select state, sentence from dashboard.intake`.execute(service.db)).rows).toEqual([
      { state: 'failed', sentence: 'The upload took too long. Nothing was changed; send it again.' },
    ]),
  )
})

test('what waits for somebody else’s lock is answered, and whoever reads figures does not wait', async () => {
  await service.database.db.transaction().execute(async (locking) => {
    await sql`lock table reference.comparator_group`.execute(locking)
    const adding = service.as('analyst', '/api/comparators/group', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      payload: {
        force: 'Nottinghamshire',
        official: false,
        source: 'Delivery group',
        reason: 'A neighbour of the same size.',
      },
    })
    expect((await service.as('analyst', '/api/overview')).statusCode).toBe(200)
    const answer = await adding
    expect([answer.statusCode, answer.headers['retry-after'], answer.json().message]).toEqual([
      503,
      '5',
      'The answer took too long. Try again in a few seconds. Look first whether what you sent is there: it may have been recorded.',
    ])
  })
})

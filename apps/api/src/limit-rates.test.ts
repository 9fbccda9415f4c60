import type { Role } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import type { LightMyRequestResponse } from 'fastify'
import { expect, test } from 'vitest'
import { host } from './testing/sessions.ts'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges(), {
  rates: { signInsPerMinute: 2, exportsPerMinute: 2, uploadsPerHour: 2 },
})

const beginSignIn = (remoteAddress: string, from?: string) =>
  service.app.inject({
    url: '/api/sign-in?with=nobody',
    headers: { host, ...(from ? { 'x-forwarded-for': from } : {}) },
    remoteAddress,
  })
const download = (role: Role) => service.as(role, '/api/kpis/F1/figures/months/csv')
const upload = () =>
  service.as('analyst', '/api/intakes?name=october.zip', {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    payload: 'larger than may be',
  })

async function threeTimes(ask: () => Promise<LightMyRequestResponse>) {
  const [first, second, third] = [await ask(), await ask(), await ask()]
  return {
    statuses: [first.statusCode, second.statusCode, third.statusCode],
    message: third.json<{ message: string }>().message,
    retryAfter: third.headers['retry-after'],
  }
}

test('whoever begins to sign in too often from one address waits; others do not', async () => {
  expect(await threeTimes(() => beginSignIn('192.0.2.1'))).toEqual({
    statuses: [303, 303, 429],
    message: 'Too many sign-ins. Try again in 1 minute.',
    retryAfter: '60',
  })
  expect((await beginSignIn('192.0.2.2')).statusCode).toBe(303)
})

test('a proxy on this machine says who asks; nobody else does', async () => {
  await threeTimes(() => beginSignIn('127.0.0.1', '192.0.2.3'))
  expect((await beginSignIn('127.0.0.1', '192.0.2.4')).statusCode).toBe(303)
  await threeTimes(() => beginSignIn('192.0.2.5', '192.0.2.6'))
  expect((await beginSignIn('192.0.2.5', '192.0.2.7')).statusCode).toBe(429)
})

test('whoever downloads too often waits; others do not', async () => {
  expect(await threeTimes(() => download('analyst'))).toEqual({
    statuses: [200, 200, 429],
    message: 'Too many downloads. Try again in 1 minute.',
    retryAfter: '60',
  })
  expect((await download('chair')).statusCode).toBe(200)
})

test('whoever uploads too often waits', async () => {
  expect(await threeTimes(upload)).toEqual({
    statuses: [413, 413, 429],
    message: 'Too many uploads. Try again in 1 hour.',
    retryAfter: '3600',
  })
})

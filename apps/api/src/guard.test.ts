import { endpoints, type Endpoint } from '@dashboard/contract'
import fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { guard } from './guard.ts'
import { useService } from './testing/use-service.ts'

const service = useService()
const none = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
const writes = Object.values<Endpoint>(endpoints)
  .filter(({ method }) => method === 'POST')
  .map(({ path, body }) => [path.replace(/:\w+/g, none), typeof body === 'string' ? body : 'application/json'] as const)

const write = (url: string, headers: Record<string, string>) =>
  service.as('analyst', url, { method: 'POST', headers, payload: '{}' })

describe.each(writes)('%s', (url, type) => {
  test.each([
    ['another page', { origin: 'https://example.org' }],
    ['a page of no origin', { origin: 'null' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of the site, as the browser says', { 'sec-fetch-site': 'same-site' }],
  ])('is not written to by %s', async (_who, headers) => {
    const answer = await write(url, { 'content-type': type, ...headers })
    expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([
      403,
      'Another page may not record anything here. Open the dashboard itself.',
    ])
  })

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'is not written to by a form: %s',
    async (formType) => {
      expect((await write(url, { 'content-type': formType })).statusCode).toBe(415)
    },
  )
})

test.each([
  ['https://figures.example.police.uk', 'max-age=31536000'],
  ['http://127.0.0.1:4000', undefined],
])('at %s browsers are told %s of TLS', async (address, told) => {
  const app = fastify()
  const publicUrl = new URL(address)
  await guard(app, { publicUrl })
  app.get('/', () => 'the page')
  const { headers } = await app.inject({ url: '/', headers: { host: publicUrl.host } })
  expect(headers['strict-transport-security']).toBe(told)
})

test('a page may run no script and use no style but those that are files of the dashboard', async () => {
  const { headers } = await service.as('analyst', '/api/health')
  expect(headers['content-security-policy']).toBe(
    "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data: blob:;connect-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
  )
})

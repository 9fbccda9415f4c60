import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeDocument, type Role } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { connect } from '@dashboard/db'
import { personas } from '@dashboard/local-provider'
import { createTestDatabase } from '@dashboard/db/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiRole, buildApp } from './app.ts'
import { audienceOf, can } from './permissions.ts'
import { configOf, cookieOf, host } from './testing/sessions.ts'
import { loadTiny } from './testing/use-service.ts'
import { anybody, everyRole, whoMayAsk as table } from './testing/who-may-ask.ts'

const routes: string[] = []
let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: ReturnType<typeof connect>
let app: FastifyInstance
let page: string

beforeAll(async () => {
  database = await createTestDatabase()
  await loadTiny(database, shiftedCharges())
  page = await mkdtemp(join(tmpdir(), 'stalking-kpis-page-'))
  await Promise.all(['index.html', 'icon.svg'].map((name) => writeFile(join(page, name), 'the page')))
  db = connect({ url: database.url, role: apiRole, name: 'test api' })
  const listen = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook(
      'onRoute',
      ({ method, url }) => void routes.push(...[method].flat().map((each) => `${each} ${url}`)),
    )
  subscribe('fastify.initialization', listen)
  app = await buildApp({ ...configOf(database.url), page }, db)
  unsubscribe('fastify.initialization', listen)
})
afterAll(async () => {
  await app.close()
  await db.destroy()
  await database.destroy()
  await rm(page, { recursive: true })
})

test('no route is missing from the table, and none in it is gone', () => {
  const answering = routes.filter((route) => !route.startsWith('HEAD '))
  expect(answering.toSorted()).toEqual(table.map(([route]) => route).toSorted())
  expect(
    routes
      .filter((route) => route.startsWith('HEAD '))
      .map((route) => route.slice(5))
      .toSorted(),
  ).toEqual(
    answering
      .filter((route) => route.startsWith('GET '))
      .map((route) => route.slice(4))
      .toSorted(),
  )
})

const fileTypes = [
  ['/api/intakes', 'application/zip'],
  ['/api/office-templates', officeDocument],
] as const

async function ask(method: string, address: string, who: Role | null): Promise<number> {
  const cookie = who ? { cookie: await cookieOf(db, who) } : {}
  const type = fileTypes.find(([path]) => path === address.split('?')[0])?.[1] ?? 'application/json'
  const sent = method === 'POST' ? { payload: '{}', headers: { host, ...cookie, 'content-type': type } } : {}
  const { statusCode } = await app.inject({
    method: method as 'GET',
    url: address,
    headers: { host, ...cookie },
    ...sent,
  })
  return statusCode
}

function meaningOf(status: number): string {
  if (status >= 500 || status === 401) return `broken: ${status}`
  return status === 403 ? 'refused' : 'let in'
}

const meaningFor = async (method: string, address: string) =>
  Object.fromEntries(
    await Promise.all(everyRole.map(async (each) => [each, meaningOf(await ask(method, address, each))])),
  ) as Record<Role, string>

test.each(table)('%s at %s is for %s', async (route, address, who) => {
  const [method = ''] = route.split(' ')
  const open = who === anybody
  const expected = everyRole.map((each) => [each, open || who.includes(each) ? 'let in' : 'refused'])
  expect(await meaningFor(method, address)).toEqual(Object.fromEntries(expected))
  expect((await ask(method, address, null)) === 401).toBe(!open)
})

test.each(table.filter(([route]) => route.startsWith('GET /api/')))(
  'HEAD of %s tells no more',
  async (_route, address, who) => {
    const open = who === anybody
    const expected = everyRole.map((each) => [each, open || who.includes(each) ? 'let in' : 'refused'])
    expect(await meaningFor('HEAD', address)).toEqual(Object.fromEntries(expected))
    expect((await ask('HEAD', address, null)) === 401).toBe(!open)
  },
)

test.each([
  [['pcc-office'], 'partner'],
  [['scrutiny-panel'], 'partner'],
  [['chair'], 'restricted'],
  [['pcc-office', 'chair'], 'restricted'],
  [['administrator'], null],
  [['administrator', 'scrutiny-panel'], 'partner'],
] as [Role[], string | null][])('the view of %o is %s', (roles, audience) => {
  expect(audienceOf({ roles })).toBe(audience)
})

test('there is a made-up person for each role', () => {
  expect(personas.flatMap(({ roles }) => roles)).toEqual(everyRole)
})

test('several roles may do what any of them may, and no more', () => {
  const user = { roles: ['administrator', 'analyst'] satisfies Role[] }
  expect([can(user, 'write', 'targets'), can(user, 'read', 'sessions'), can(user, 'write', 'figures')]).toEqual([
    true,
    true,
    false,
  ])
})

test.each([
  ['the analyst', 'analyst', 'restricted'],
  ['the office of the PCC', 'pcc-office', 'partner'],
] as const)('%s reads the release of their view, under a tag of its own', async (_fact, who, audience) => {
  const answer = await app.inject({ url: '/api/overview', headers: { host, cookie: await cookieOf(db, who) } })
  expect(answer.json()).toMatchObject({ standing: { audience } })
  expect(answer.headers).toMatchObject({
    'cache-control': 'private, no-cache',
    vary: expect.stringContaining('cookie'),
  })
  const other = who === 'analyst' ? 'pcc-office' : 'analyst'
  const again = await app.inject({
    url: '/api/overview',
    headers: { host, cookie: await cookieOf(db, other), 'if-none-match': String(answer.headers['etag']) },
  })
  expect(again.statusCode).toBe(200)
})

import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { connect } from '@dashboard/db'
import { personas } from '@dashboard/local-provider'
import { createTestDatabase } from '@dashboard/db/testing'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiRole, buildApp } from './app.ts'
import { audienceOf, can } from './permissions.ts'
import { anybody, meetingRoutes, none, readers, restricted, type RouteFor } from './testing/meeting-routes.ts'
import { configOf, cookieOf, host } from './testing/sessions.ts'
import { loadTiny } from './testing/use-service.ts'
import { writtenRoutes } from './testing/written-routes.ts'

const writers: Role[] = ['analyst', 'group-member', 'chair']
const everyRole = role.options

/** Every route there is, an address of it, and who may ask for it. */
const table: RouteFor[] = [
  ...meetingRoutes,
  ...writtenRoutes,
  ['GET /api/health', '/api/health', anybody],
  ['GET /*', '/icon.svg', anybody],
  ['GET /kpis/:kpi', '/kpis/charge-rate', anybody],
  ['GET /charge-rates', '/charge-rates', anybody],
  ['GET /definitions', '/definitions', anybody],
  ['GET /methods', '/methods', anybody],
  ['GET /targets', '/targets', anybody],
  ['GET /targets/:kpi', '/targets/charge-rate', anybody],
  ['GET /actions', '/actions', anybody],
  ['GET /actions/:action', `/actions/${none}`, anybody],
  ['GET /reminders', '/reminders', anybody],
  ['GET /comparators', '/comparators', anybody],
  ['GET /releases', '/releases', anybody],
  ['GET /data', '/data', anybody],
  ['GET /load', '/load', anybody],
  ['GET /sessions', '/sessions', anybody],
  ['GET /audit', '/audit', anybody],
  ['GET /sign-in', '/sign-in', anybody],
  ['GET /signed-out', '/signed-out', anybody],
  ['GET /api/sign-in', '/api/sign-in?with=nothing', anybody],
  ['GET /api/sign-in/return', '/api/sign-in/return', anybody],
  ['GET /api/sign-in/ways', '/api/sign-in/ways', anybody],
  ['GET /api/me', '/api/me', everyRole],
  ['POST /api/sign-out', '/api/sign-out', everyRole],
  ['GET /api/openapi.json', '/api/openapi.json', everyRole],
  ['GET /api/methods', '/api/methods', everyRole],
  ['GET /api/overview', '/api/overview', readers],
  ['GET /api/kpis/:kpi', '/api/kpis/F1', readers],
  ['GET /api/kpis/:kpi/figures/:figure/csv', '/api/kpis/F1/figures/months/csv', readers],
  ['GET /api/charge-rates', '/api/charge-rates', readers],
  ['GET /api/definitions', '/api/definitions', readers],
  ['GET /api/data', '/api/data', readers],
  ['GET /api/load', '/api/load', restricted],
  ['GET /api/load/report', '/api/load/report', restricted],
  ['GET /api/load/report/csv', '/api/load/report/csv', restricted],
  ['GET /api/targets', '/api/targets', restricted],
  ['GET /api/kpis/:kpi/targets', '/api/kpis/F1/targets', restricted],
  ['POST /api/kpis/:kpi/targets', '/api/kpis/F1/targets', ['analyst']],
  ['POST /api/kpis/:kpi/targets/:target/confirmation', `/api/kpis/F1/targets/${none}/confirmation`, ['analyst']],
  ['POST /api/kpis/:kpi/targets/:target/withdrawal', `/api/kpis/F1/targets/${none}/withdrawal`, ['analyst']],
  ['GET /api/kpis/:kpi/step-changes', '/api/kpis/F1/step-changes', restricted],
  ['POST /api/kpis/:kpi/step-changes', '/api/kpis/F1/step-changes', ['analyst']],
  [
    'POST /api/kpis/:kpi/step-changes/:stepChange/withdrawal',
    `/api/kpis/F1/step-changes/${none}/withdrawal`,
    ['analyst'],
  ],
  ['GET /api/actions', '/api/actions', readers],
  ['GET /api/actions/csv', '/api/actions/csv', readers],
  ['GET /api/actions/:action', `/api/actions/${none}`, readers],
  ['GET /api/kpis/:kpi/actions', '/api/kpis/F1/actions', readers],
  ['POST /api/actions', '/api/actions', writers],
  ['POST /api/actions/:action/change', `/api/actions/${none}/change`, writers],
  ['POST /api/actions/:action/return', `/api/actions/${none}/return`, writers],
  ['POST /api/actions/:action/updates', `/api/actions/${none}/updates`, writers],
  ['POST /api/events', '/api/events', writers],
  ['POST /api/events/:event/withdrawal', `/api/events/${none}/withdrawal`, writers],
  ['GET /api/reminders', '/api/reminders', writers],
  ['POST /api/reminders/calendars', '/api/reminders/calendars', writers],
  ['POST /api/reminders/calendars/:calendar/withdrawal', `/api/reminders/calendars/${none}/withdrawal`, writers],
  ['GET /api/reminders/calendar.ics', '/api/reminders/calendar.ics?key=none', anybody],
  ['GET /api/comparators', '/api/comparators', restricted],
  ['POST /api/comparators/group', '/api/comparators/group', ['analyst']],
  ['POST /api/comparators/group/:member/removal', `/api/comparators/group/${none}/removal`, ['analyst']],
  ['GET /api/releases', '/api/releases', restricted],
  ['POST /api/releases/:release/approval', `/api/releases/${none}/approval`, ['disclosure-officer']],
  [
    'POST /api/releases/:release/approval/withdrawal',
    `/api/releases/${none}/approval/withdrawal`,
    ['disclosure-officer'],
  ],
  ['POST /api/disclosure', '/api/disclosure', ['disclosure-officer']],
  ['GET /api/intakes', '/api/intakes', ['analyst']],
  ['POST /api/intakes', '/api/intakes', ['analyst']],
  ['GET /api/intakes/:intake', `/api/intakes/${none}`, ['analyst']],
  ['GET /api/intakes/:intake/report', `/api/intakes/${none}/report`, ['analyst']],
  ['GET /api/intakes/:intake/report/csv', `/api/intakes/${none}/report/csv`, ['analyst']],
  ['POST /api/intakes/:intake/cancellation', `/api/intakes/${none}/cancellation`, ['analyst']],
  ['GET /api/sessions', '/api/sessions', ['administrator']],
  ['POST /api/sessions/:session/end', `/api/sessions/${none}/end`, ['administrator']],
  ['GET /api/audit', '/api/audit', ['administrator', 'disclosure-officer']],
  ['GET /api/audit/csv', '/api/audit/csv', ['administrator', 'disclosure-officer']],
]
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

async function ask(method: string, address: string, who: Role | null): Promise<number> {
  const cookie = who ? { cookie: await cookieOf(db, who) } : {}
  const type = address === '/api/intakes' ? 'application/zip' : 'application/json'
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

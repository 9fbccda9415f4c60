import { startLocalProvider, type LocalProvider, type Persona } from '@dashboard/local-provider'
import { connect } from '@dashboard/db'
import { createTestDatabase } from '@dashboard/db/testing'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { apiRole, buildApp } from '../app.ts'
import { Browser } from '../testing/browser.ts'
import { configOf } from '../testing/sessions.ts'
import type { Issuer } from './issuer.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: ReturnType<typeof connect>
let provider: LocalProvider
let app: FastifyInstance | null = null

const person = (id: string, roles: string[]): Persona => ({ id, name: id, post: '', does: '', roles })
const people = [
  person('one', ['Figures.Analyst']),
  person('two', ['Figures.Panel', 'Figures.Admin', 'Figures.Panel']),
  person('none', []),
  person('other', ['constructor', 'Some.Group']),
]

beforeAll(async () => {
  database = await createTestDatabase()
  db = connect({ url: database.url, role: apiRole, name: 'test api' })
  provider = await startLocalProvider({
    people,
    returnPath: '/api/sign-in/return',
    signedOutPath: '/signed-out',
    open: () => true,
  })
})
afterEach(() => app?.close())
afterAll(async () => {
  await provider.stop()
  await db.destroy()
  await database.destroy()
})

const configured = (change: Partial<Issuer> = {}): Issuer => ({
  id: 'force',
  name: 'The force',
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: null,
  tenant: provider.tenant,
  roles: { 'Figures.Analyst': 'analyst', 'Figures.Panel': 'scrutiny-panel', 'Figures.Admin': 'administrator' },
  ...change,
})

async function serve(...issuers: Issuer[]): Promise<Browser> {
  app = await buildApp({ ...configOf(database.url), issuers }, db)
  return new Browser(app)
}

test('an app role gives the role that it is mapped to, and several give several', async () => {
  const browser = await serve(configured())
  await browser.choose('two')
  expect(JSON.parse((await browser.ask('/api/me')).text)).toMatchObject({
    titles: ['Scrutiny Panel', 'Administrator'],
    audience: 'partner',
  })
})

test.each([
  ['nobody has given a role', 'none'],
  ['the roles mean nothing here', 'other'],
])('whom %s is told so, and is not signed in', async (_fact, who) => {
  const browser = await serve(configured())
  const back = await browser.choose(who)
  expect(back.headers.get('location')).toBe('/sign-in?trouble=no-role&to=%2F')
  expect((await browser.ask('/api/me')).status).toBe(401)
})

test('a person of another tenant is refused', async () => {
  const browser = await serve(configured({ tenant: 'another' }))
  expect((await browser.choose('one')).headers.get('location')).toBe('/sign-in?trouble=refused&to=%2F')
  expect((await browser.ask('/api/me')).status).toBe(401)
})

test('a provider that calls itself otherwise is not used', async () => {
  const browser = await serve(configured({ issuer: provider.issuer.replace('127.0.0.1', 'localhost') }))
  expect((await browser.ask('/api/sign-in')).headers.get('location')).toBe('/sign-in?trouble=unreachable&to=%2F')
})

test('a provider that does not answer is told, and asked again the next time', async () => {
  const browser = await serve(configured({ issuer: 'http://127.0.0.1:1' }))
  expect((await browser.ask('/api/sign-in?to=/data')).headers.get('location')).toBe(
    '/sign-in?trouble=unreachable&to=%2Fdata',
  )
})

describe('more than one organisation', () => {
  const panel = () => configured({ id: 'panel', name: 'The panel', roles: { 'Figures.Panel': 'scrutiny-panel' } })

  test('one chooses among them', async () => {
    const browser = await serve(configured(), panel())
    expect((await browser.ask('/api/sign-in?to=/data')).headers.get('location')).toBe('/sign-in?to=%2Fdata')
    expect(JSON.parse((await browser.ask('/api/sign-in/ways')).text)).toEqual({
      ways: [
        { id: 'force', name: 'The force' },
        { id: 'panel', name: 'The panel' },
      ],
    })
  })

  test('each gives the roles that it may give, and no others', async () => {
    const browser = await serve(configured(), panel())
    expect((await browser.choose('one', '/api/sign-in?with=panel')).headers.get('location')).toMatch(/trouble=no-role/)
    expect((await browser.choose('one', '/api/sign-in?with=force')).headers.get('location')).toBe('/')
  })
})

test('sessions of a provider that is configured no more are of no use', async () => {
  const browser = await serve(configured())
  await browser.choose('one')
  await app?.close()
  const after = await serve(configured({ id: 'another' }))
  after.cookies.set('127.0.0.1:4000', browser.cookies.get('127.0.0.1:4000') ?? new Map())
  expect((await after.ask('/api/me')).status).toBe(401)
})

describe('without a provider the service refuses to start', () => {
  const start = async (change: Partial<ReturnType<typeof configOf>>) => {
    app = null
    app = await buildApp({ ...configOf(database.url), ...change }, db)
  }
  const nobody = 'It is not configured who may sign in: set SIGN_IN to a file that says so (docs/security.md).'

  test.each([
    ['at an address that others reach', { host: '0.0.0.0' }],
    ['at a name that others know', { publicUrl: new URL('https://figures.example.police.uk') }],
  ])('%s', async (_fact, change) => {
    await expect(start(change)).rejects.toThrow(
      `${nobody} Without that the service answers on this machine only: take HOST and PUBLIC_URL away.`,
    )
  })

  test('over real records', async () => {
    await sql`
      insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, synthetic, content_hash, report)
      values (gen_random_uuid(), 'accepted', 'derbyshire', gen_random_uuid(), now(), 'full', false, 'x', '{"files": []}')
    `.execute(database.db)
    await expect(start({})).rejects.toThrow(
      `${nobody} Without that it shows made-up figures only, and real records are loaded.`,
    )
  })
})

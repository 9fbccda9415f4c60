import type { Me } from '@dashboard/contract'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { useService } from '../testing/use-service.ts'

const service = useService()
let browser: Browser
beforeEach(async () => {
  await sql`truncate dashboard.session`.execute(service.database.db)
  browser = new Browser(service.app)
})

const offer = async () => (await browser.visit('/api/sign-in?to=/kpis/charge-rate')).address.href
const session = () => browser.cookies.get('127.0.0.1:4000')?.get('__Host-session')
const me = async () => browser.ask('/api/me')
const rows = async () => (await sql`select * from dashboard.session`.execute(service.database.db)).rows

test('somebody chosen is signed in with that role, and comes back to where they were', async () => {
  const back = await browser.choose('chair', '/api/sign-in?to=/kpis/charge-rate%3Ffrom%3D2026-01')
  expect([back.status, back.headers.get('location')]).toEqual([303, '/kpis/charge-rate?from=2026-01'])
  const { may, ...who } = JSON.parse((await me()).text) as Me
  expect(who).toEqual({ name: 'Carol Whitfield', titles: ['Chair of the delivery group'], audience: 'restricted' })
  expect(may).toContainEqual({ act: 'read', resource: 'figures' })
  expect(may).not.toContainEqual({ act: 'write', resource: 'targets' })
})

test('the cookie is sent by this page alone, and is another once signed in', async () => {
  const begun = await browser.ask('/api/sign-in')
  const before = session()
  expect(begun.headers.getSetCookie()).toEqual([`__Host-session=${before}; Path=/; HttpOnly; Secure; SameSite=Lax`])
  const back = await browser.choose('analyst')
  expect(back.headers.getSetCookie().at(-1)).toBe(
    `__Host-session=${session()}; Path=/; HttpOnly; Secure; SameSite=Strict`,
  )
  expect(session()).not.toBe(before)
  expect(session()).toMatch(/^[\w-]{43}$/)
})

test('the database has no key of any session, and one row for who is signed in', async () => {
  await browser.choose('analyst')
  expect(await rows()).toMatchObject([
    { subject: 'analyst', name: 'Asha Patel', roles: ['analyst'], issuer: 'made-up-people', pending: null },
  ])
  expect(JSON.stringify(await rows())).not.toContain(session())
})

describe('what does not come back as it went is refused, and nobody is signed in', () => {
  test.each([
    ['another state', (back: string) => back.replace(/state=[^&]+/, 'state=other')],
    ['no state', (back: string) => back.replace(/&?state=[^&]+/, '')],
    ['another code', (back: string) => back.replace(/code=[^&]+/, 'code=other')],
    ['the name of another provider', (back: string) => back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fexample.org')],
    ['a refusal of the provider', (back: string) => back.replace(/code=[^&]+/, 'error=access_denied')],
  ])('%s', async (_fact, change) => {
    const back = await browser.untilReturn(`${await offer()}/analyst`)
    const answer = await browser.ask(change(back))
    expect(answer.headers.get('location')).toBe('/sign-in?trouble=refused&to=%2Fkpis%2Fcharge-rate')
    expect([(await me()).status, await rows()]).toEqual([401, []])
  })

  test.each([
    ['nonce', sql`update dashboard.session set pending = jsonb_set(pending, '{nonce}', '"other"')`],
    [
      'PKCE verifier',
      sql`update dashboard.session set pending = jsonb_set(pending, '{verifier}', to_jsonb(repeat('x', 43)))`,
    ],
  ])('another %s', async (_fact, change) => {
    const back = await browser.untilReturn(`${await offer()}/analyst`)
    await change.execute(service.database.db)
    expect((await browser.ask(back)).headers.get('location')).toMatch(/^\/sign-in\?trouble=refused/)
    expect((await me()).status).toBe(401)
  })

  test('an address that another browser was sent back to', async () => {
    const back = await browser.untilReturn(`${await offer()}/analyst`)
    browser = new Browser(service.app)
    expect((await browser.ask(back)).headers.get('location')).toBe('/sign-in?trouble=lost&to=%2F')
    expect((await me()).status).toBe(401)
  })

  test('the same address again', async () => {
    const back = await browser.untilReturn(`${await offer()}/analyst`)
    await browser.ask(back)
    const first = session()
    expect((await browser.ask(back)).headers.get('location')).toBe('/sign-in?trouble=lost&to=%2F')
    expect([session(), (await me()).status]).toEqual([first, 200])
  })

  test('a sign-in that was begun more than ten minutes ago', async () => {
    const back = await browser.untilReturn(`${await offer()}/analyst`)
    await sql`update dashboard.session set started_at = now() - interval '11 minutes'`.execute(service.database.db)
    expect((await browser.ask(back)).headers.get('location')).toBe('/sign-in?trouble=lost&to=%2F')
  })
})

test.each([
  ['//example.org/x', '/'],
  ['/\\example.org', '/'],
  ['https://example.org', '/'],
  ['javascript:alert(1)', '/'],
  ['/api/sign-in', '/'],
  ['/targets?x=1#part', '/targets?x=1#part'],
])('who wants to go to %s is sent to %s', async (to, expected) => {
  const back = await browser.choose('analyst', `/api/sign-in?to=${encodeURIComponent(to)}`)
  expect(back.headers.get('location')).toBe(expected)
})

test('whoever signs out is signed out here and by the provider, and comes back to the dashboard', async () => {
  await browser.choose('analyst')
  const provider = [...browser.cookies.keys()].find((site) => site !== '127.0.0.1:4000') ?? ''
  expect(browser.cookies.get(provider)?.has('made_up_session')).toBe(true)
  const answer = await browser.ask('/api/sign-out', 'POST', '{}')
  const { goTo } = JSON.parse(answer.text) as { goTo: string }
  expect([answer.status, session(), await rows()]).toEqual([201, undefined, []])
  expect(new URL(goTo)).toMatchObject({ host: provider, pathname: '/session/end' })
  const asked = await browser.ask(goTo)
  const [, xsrf] = /name="xsrf" value="(\w+)"/.exec(asked.text) ?? []
  const sent = new URLSearchParams({ logout: 'yes', xsrf: xsrf ?? '' })
  const ended = await browser.ask(`${new URL(goTo).origin}/session/end/confirm`, 'POST', sent)
  expect(ended.headers.get('location')).toBe('http://127.0.0.1:4000/signed-out')
  expect(browser.cookies.get(provider)?.has('made_up_session')).toBe(false)
})

test('the administrator sees who is signed in, and ends a session at once', async () => {
  await browser.choose('analyst')
  const listed = (await service.as('administrator', '/api/sessions')).json<{
    sessions: { id: string; name: string }[]
  }>()
  const { id } = listed.sessions.find(({ name }) => name === 'Asha Patel') ?? {}
  expect(listed.sessions).toMatchObject([
    { name: 'Somebody, administrator', own: true },
    { name: 'Asha Patel', titles: ['Performance analyst'], organisation: 'made-up people', own: false },
  ])
  const end = () =>
    service.as('administrator', `/api/sessions/${id}/end`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    })
  expect((await end()).statusCode).toBe(201)
  expect([(await me()).status, (await end()).statusCode]).toEqual([401, 404])
})

test('once real records are loaded made-up people see nothing, and nobody more can sign in', async () => {
  const open = await offer()
  await browser.choose('analyst')
  await sql`
    insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, synthetic, content_hash, report)
    values (gen_random_uuid(), 'accepted', 'derbyshire', gen_random_uuid(), now(), 'full', false, 'x', '{"files": []}')
  `.execute(service.database.db)
  await sql`select pg_notify('kpi_load', '')`.execute(service.database.db)
  await expect.poll(async () => (await me()).status, { timeout: 5000 }).toBe(403)
  expect(JSON.parse((await me()).text)).toMatchObject({
    message:
      'Real records have been loaded: made-up people may not see them. Whoever runs the service must configure who may sign in (docs/security.md), and start it again.',
  })
  const page = await browser.ask(open)
  expect([page.status, page.text]).toEqual([403, expect.stringContaining('Made-up people cannot sign in any more')])
})

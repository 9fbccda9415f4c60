import { createHash } from 'node:crypto'
import { verifyLog } from '@dashboard/audit'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { useLog } from '../testing/use-log.ts'

const { service, recorded } = useLog()
const headers = { 'content-type': 'application/json' }
const lasting = { timeout: 8_000, interval: 200 }

describe('views of breakdowns', () => {
  test('each look at real counts by group is recorded, with what was chosen', async () => {
    const answer = await service.as('chair', '/api/kpis/F1?by=district&population=8q')
    expect(answer.statusCode).toBe(200)
    expect(await recorded('breakdown-viewed')).toEqual([
      {
        action: 'breakdown-viewed',
        subject: 'F1',
        who: 'made-up-people chair',
        roles: ['chair'],
        details: {
          kpi: 'charge-rate',
          measure: 'F1',
          breakdown: 'district',
          population: '8q',
          from: '2024-05',
          to: '2026-10',
          load: expect.any(String),
        },
      },
    ])
  })

  test('so is the breakdown that a page shows unasked, and one that the browser has kept', async () => {
    const { headers: given } = await service.as('analyst', '/api/kpis/F1')
    const again = await service.as('analyst', '/api/kpis/F1', {
      headers: { 'if-none-match': String(given['etag']) },
    })
    expect(again.statusCode).toBe(304)
    expect((await recorded('breakdown-viewed')).map(({ details }) => details['breakdown'])).toEqual([
      'district',
      'district',
    ])
  })

  test.each([
    ['the partner view', 'pcc-office', '/api/kpis/F1'],
    ['figures for the whole force', 'analyst', '/api/overview'],
  ] as const)('%s need no entry', async (_fact, role, url) => {
    expect((await service.as(role, url)).statusCode).toBe(200)
    expect(await recorded('breakdown-viewed')).toEqual([])
  })

  test('many at once are one chain, each with its own person', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => service.as(index % 2 ? 'chair' : 'analyst', '/api/kpis/F1?by=district')),
    )
    const seen = await recorded('breakdown-viewed')
    expect(seen.filter(({ who }) => who === 'made-up-people chair')).toHaveLength(20)
    expect(seen).toHaveLength(40)
    expect((await verifyLog(service.db)).faults).toEqual([])
  })
})

test('while the log cannot be written to no breakdown is shown, and everything else is', async () => {
  await service.as('analyst', '/api/overview')
  await service.as('pcc-office', '/api/kpis/F1')
  const holding = await service.database.db.startTransaction().execute()
  await sql`select pg_advisory_xact_lock(hashtext('stalking-kpis audit'))`.execute(holding)
  const [seen, force, partner] = await Promise.all([
    service.as('analyst', '/api/kpis/F1'),
    service.as('analyst', '/api/overview'),
    service.as('pcc-office', '/api/kpis/F1'),
  ])
  await holding.commit().execute()
  expect([seen.statusCode, force.statusCode, partner.statusCode]).toEqual([503, 200, 200])
  expect(seen.headers['retry-after']).toBe('5')
  expect(seen.json()).toMatchObject({ message: expect.stringContaining('the audit log cannot be written to now') })
  await expect.poll(async () => (await service.as('analyst', '/api/kpis/F1')).statusCode, lasting).toBe(200)
})

test.each(['analyst', 'pcc-office'] as const)(
  'a file taken by %s is recorded with the hash of its bytes',
  async (role) => {
    const answer = await service.as(role, '/api/kpis/F1/figures/months/csv')
    const [entry, ...others] = await recorded('exported')
    expect(others).toEqual([])
    expect(answer.body).toContain(entry?.subject)
    expect(entry).toMatchObject({
      who: `made-up-people ${role}`,
      details: {
        kpi: 'charge-rate',
        figure: 'months',
        breakdown: null,
        sha256: createHash('sha256').update(answer.rawPayload).digest('hex'),
      },
    })
  },
)

describe('who comes and goes', () => {
  test('signing in and out, with another role than before', async () => {
    const browser = new Browser(service.app)
    await browser.choose('chair')
    await browser.ask('/api/sign-out', 'POST', '{}')
    await sql`
      select audit.record('[{"action": "signed-in", "subject": "session", "who": "made-up-people chair", "roles": ["analyst"]}]')
    `.execute(service.db)
    await browser.choose('chair')
    expect(await recorded()).toMatchObject([
      { action: 'signed-in', subject: 'session', who: 'made-up-people chair', roles: ['chair'] },
      { action: 'signed-out', subject: 'session', who: 'made-up-people chair' },
      { action: 'signed-in', roles: ['analyst'] },
      { action: 'signed-in', roles: ['chair'] },
      { action: 'roles-changed', subject: 'made-up-people chair', details: { before: ['analyst'], now: ['chair'] } },
    ])
  })

  test('a sign-in that fails', async () => {
    await new Browser(service.app).ask('/api/sign-in/return?code=x&state=y')
    await expect
      .poll(() => recorded('sign-in-failed'), lasting)
      .toEqual([
        { action: 'sign-in-failed', subject: 'lost', who: null, roles: [], details: { provider: null, times: 1 } },
      ])
  })

  test('a session that the administrator ends', async () => {
    const browser = new Browser(service.app)
    await browser.choose('group-member')
    const { sessions } = (await service.as('administrator', '/api/sessions')).json<{
      sessions: { id: string; titles: string[] }[]
    }>()
    const { id } = sessions.find(({ titles }) => titles[0] === 'Delivery group member') ?? {}
    await service.as('administrator', `/api/sessions/${id}/end`, { method: 'POST', headers, payload: '{}' })
    expect(await recorded('session-ended')).toEqual([
      {
        action: 'session-ended',
        subject: id,
        who: 'made-up-people administrator',
        roles: ['administrator'],
        details: { of: 'made-up-people group-member' },
      },
    ])
  })
})

test('refusals are recorded by route, and what is the same at the same time once', async () => {
  await service.app.inject({ url: '/api/overview', headers: { host: '127.0.0.1:4000' } })
  await service.app.inject({ url: '/api/overview', headers: { host: '127.0.0.1:4000' } })
  await service.as('pcc-office', '/api/kpis/F1/targets')
  await service.app.inject({ url: '/icon.svg', headers: { host: 'other.example' } })
  await expect
    .poll(() => recorded('refused'), lasting)
    .toEqual([
      { action: 'refused', subject: 'GET /api/overview', who: null, roles: [], details: { status: 401, times: 2 } },
      {
        action: 'refused',
        subject: 'GET /api/kpis/:kpi/targets',
        who: 'made-up-people pcc-office',
        roles: ['pcc-office'],
        details: { status: 403, times: 1 },
      },
    ])
})

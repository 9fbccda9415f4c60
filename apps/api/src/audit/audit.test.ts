import { createHash } from 'node:crypto'
import { verifyLog } from '@dashboard/audit'
import type { AuditPage } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { Browser } from '../testing/browser.ts'
import { useService } from '../testing/use-service.ts'

const { crimes = [], outcomes = [] } = shiftedCharges()
const everySecond = (index: number) => (index % 2 ? { area_code: 'E07000032' } : {})
const service = useService({ crimes: crimes.map((crime, index) => ({ ...crime, ...everySecond(index) })), outcomes })
let from = 0
beforeEach(async () => {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(number), 0) as last from audit.entry
  `.execute(service.db)
  from = rows[0]?.last ?? 0
})

type Row = { action: string; subject: string; who: string | null; roles: string[]; details: Record<string, unknown> }

/** What has been recorded since the test began, but for those who sign in to ask. */
const recorded = async (action = '%') =>
  (
    await sql<Row>`
      select action, subject, who, roles, details from audit.entry
      where  number > ${from} and action like ${action} and (action <> 'signed-in' or session_id is null or who not like '%Somebody%')
      order  by number
    `.execute(service.db)
  ).rows

const headers = { 'content-type': 'application/json' }
const post = (url: string, body: object) =>
  service.as('analyst', url, { method: 'POST', headers, payload: JSON.stringify(body) })

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

test('refusals are recorded by route, and the same within five seconds once', async () => {
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

describe('changes of what figures are held against', () => {
  const set = {
    measure: 'charge-rate',
    value: 0.2,
    withinDays: null,
    from: '2026-04',
    status: 'placeholder',
    source: 'Delivery group, 12 March 2026',
    owner: 'Delivery group',
    reason: 'Agreed for the year to come.',
  }
  const targets = async () => (await sql`select target_id from reference.target order by 1`.execute(service.db)).rows

  test('a target that cannot be recorded in the log is not set', async () => {
    const before = await targets()
    await sql`revoke execute on function audit.record(jsonb) from stalking_kpis_api`.execute(service.database.db)
    const answer = await post('/api/kpis/F1/targets', set)
    await sql`grant execute on function audit.record(jsonb) to stalking_kpis_api`.execute(service.database.db)
    expect([answer.statusCode, await targets()]).toEqual([500, before])
  })

  test('targets, step changes and the forces compared with', async () => {
    const target = (await post('/api/kpis/F1/targets', set)).json<{ id: string }>()
    const reason = 'Decided by the group in March.'
    const confirmed = (
      await post(`/api/kpis/F1/targets/${target.id}/confirmation`, { source: set.source, reason })
    ).json<{ id: string }>()
    await post(`/api/kpis/F1/targets/${confirmed.id}/withdrawal`, { reason })
    const force = { force: 'Nowhere', official: false, source: 'A source of it', reason }
    const member = (await post('/api/comparators/group', force)).json<{ id: string }>()
    await post(`/api/comparators/group/${member.id}/removal`, { reason })
    const entries = await recorded()
    expect(entries.filter(({ who }) => who !== 'made-up-people analyst')).toEqual([])
    expect(entries.map(({ action, subject, details }) => [action, subject, details['reason']])).toEqual([
      ['target-set', 'F1', set.reason],
      ['target-confirmed', 'F1', reason],
      ['target-withdrawn', 'F1', reason],
      ['comparator-added', 'Nowhere', reason],
      ['comparator-removed', 'Nowhere', reason],
    ])
    expect(entries[0]?.details).toMatchObject({ kpi: 'charge-rate', target: target.id, words: '20%', from: '2026-04' })
  })
})

describe('the log is read', () => {
  const read = async (query = '') => (await service.as('disclosure-officer', `/api/audit${query}`)).json<AuditPage>()

  test('newest first, in plain words, page by page', async () => {
    await service.as('chair', '/api/kpis/F1?by=district&from=2026-01&to=2026-06')
    const page = await read('?action=breakdown-viewed')
    expect(page.entries[0]).toMatchObject({
      who: 'made-up-people chair',
      titles: ['Chair of the delivery group'],
      title: 'Saw a breakdown',
      sentence: 'F1 Charge rate, by district, 8q, January to June 2026.',
    })
    await sql`
      select audit.record(jsonb_agg(jsonb_build_object('action', 'load', 'subject', 'x' || n))) from generate_series(1, 60) as n
    `.execute(service.db)
    const first = await read('?action=load')
    const second = await read(`?action=load&before=${first.older}`)
    expect([first.entries.length, second.entries.length, second.older, second.found]).toEqual([50, 11, null, 61])
    expect(second.entries[0]?.number).toBe((first.entries.at(-1)?.number ?? 0) - 1)
  })

  test.each([
    ['?who=chair', 'made-up-people chair'],
    ['?who=made-up-people%20CHAIR', 'made-up-people chair'],
    ['?action=breakdown-viewed&who=pcc-office', undefined],
    ['?kpi=charge-rate&action=breakdown-viewed&who=chair&from=2026-01-01', 'made-up-people chair'],
    ['?kpi=referral-uptake&action=breakdown-viewed', undefined],
    ['?to=2020-01-01', undefined],
    ['?from=2099-01-01', undefined],
  ])('%s finds what it says', async (query, who) => {
    await service.as('chair', '/api/kpis/F1?by=district')
    expect((await read(query)).entries[0]?.who).toBe(who)
  })

  test('what the filter cannot be is refused', async () => {
    expect((await service.as('administrator', '/api/audit?from=yesterday')).statusCode).toBe(400)
    expect((await service.as('administrator', '/api/audit?action=all')).statusCode).toBe(400)
  })

  test('taking it along is recorded, with the filter and the hash of the file', async () => {
    const answer = await service.as('administrator', '/api/audit/csv?action=breakdown-viewed&kpi=charge-rate')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="audit-log.csv"')
    expect(answer.body.split('\r\n')[0]).toBe(
      '\uFEFFnumber,at,who,roles,session,action,subject,in_words,details,previous_hash,hash',
    )
    expect(await recorded('exported')).toMatchObject([
      {
        subject: 'Audit log',
        who: 'made-up-people administrator',
        details: {
          action: 'breakdown-viewed',
          ofKpi: 'charge-rate',
          sha256: createHash('sha256').update(answer.rawPayload).digest('hex'),
        },
      },
    ])
  })
})

import type { Comparison, FrozenBesideNow, KpiPage, Meeting, Meetings, SinceLast } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { beforeAll, describe, expect, test } from 'vitest'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())
const send = (who: 'analyst' | 'chair', url: string, payload: unknown) =>
  service.as(who, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })

const draft = {
  kind: 'delivery-group',
  heldOn: '2026-11-12',
  lastMonth: '2026-08',
  attending: ['Head of Crime'],
  papers: ['Delivery group report'],
}
const listed = async (heldOn: string) =>
  (await send('analyst', '/api/meetings', { ...draft, heldOn })).json<Meeting>().id

test('a meeting is listed, changed and read; whoever changes what another changed is told', async () => {
  const id = await listed('2026-09-10')
  const change = { ...draft, heldOn: '2026-09-10', decisions: [], notes: '', version: 1 }
  const changed = await send('chair', `/api/meetings/${id}/versions`, { ...change, papers: ['Two papers'] })
  expect([changed.statusCode, changed.json<Meeting>().version]).toEqual([201, 2])
  expect((await service.as('analyst', `/api/meetings/${id}`)).json()).toMatchObject({ papers: ['Two papers'] })
  const late = await send('analyst', `/api/meetings/${id}/versions`, change)
  expect([late.statusCode, late.json<{ message: string }>().message]).toEqual([
    409,
    expect.stringContaining('Somebody else changed this while you were writing (Chair of the delivery group, '),
  ])
  const { meetings } = (await service.as('group-member', '/api/meetings?state=draft')).json<Meetings>()
  expect(meetings.map(({ title }) => title)).toEqual(['Delivery group, 10 September 2026'])
})

test('what is wrong with a draft is said field by field', async () => {
  const answer = await send('analyst', '/api/meetings', {
    ...draft,
    kind: 'another',
    attending: ['X'],
    heldOn: '12/11',
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.json<{ faults: { field: string }[] }>().faults.map(({ field }) => field)).toEqual([
    'kind',
    'heldOn',
    'attending.0',
  ])
})

describe('frozen by the chair', () => {
  let id: string
  let before: { restricted: string; partner: string }
  beforeAll(async () => {
    id = await listed('2026-11-12')
    before = {
      restricted: (await service.as('analyst', '/api/kpis/F1')).body,
      partner: (await service.as('pcc-office', '/api/kpis/F1')).body,
    }
    expect((await send('chair', `/api/meetings/${id}/freeze`, {})).statusCode).toBe(201)
  })

  test('each reader has the bytes of their own view, under the hash that is kept with them', async () => {
    const chair = await service.as('chair', `/api/meetings/${id}/kpis/F1`)
    const partner = await service.as('pcc-office', `/api/meetings/${id}/kpis/charge-rate`)
    expect([chair.body, partner.body]).toEqual([before.restricted, before.partner])
    expect(chair.headers['etag']).toMatch(/^"[0-9a-f]{64}"$/)
    const again = await service.as('chair', `/api/meetings/${id}/kpis/F1`, {
      headers: { 'if-none-match': String(chair.headers['etag']) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const other = await service.as('pcc-office', `/api/meetings/${id}/kpis/F1`, {
      headers: { 'if-none-match': String(chair.headers['etag']) },
    })
    expect([other.statusCode, other.json<KpiPage>().standing.audience]).toEqual([200, 'partner'])
  })

  test('the overview is kept too', async () => {
    expect((await service.as('pcc-office', `/api/meetings/${id}/overview`)).json()).toMatchObject({
      standing: { audience: 'partner' },
      all: 55,
    })
  })

  test('its figures are data, and taking them is recorded with their hash', async () => {
    const answer = await service.as('pcc-office', `/api/meetings/${id}/kpis/F1/figures/months/csv`)
    expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining('_frozen.csv"'),
    ])
    const log = await service.as('administrator', '/api/audit?action=exported')
    expect(log.body).toContain('partner view')
  })

  test('it stands beside what is told now', async () => {
    const { meeting, movement } = (
      await service.as('scrutiny-panel', `/api/meetings/${id}/kpis/F1/since`)
    ).json<FrozenBesideNow>()
    expect([meeting.title, movement.moved, movement.figures]).toEqual(['Delivery group, 12 November 2026', false, []])
  })

  test('all KPIs can be compared, by partners in their own view', async () => {
    const { frozen, from, to, tally } = (await service.as('pcc-office', '/api/meetings/comparison')).json<Comparison>()
    expect([frozen.length, from?.id, to, tally.kpis, tally.moved]).toEqual([1, id, null, 55, 0])
    const unknown = await service.as('pcc-office', '/api/meetings/comparison?from=a0000000-0000-4000-8000-00000000000f')
    expect(unknown.statusCode).toBe(404)
  })

  test('the next meeting tells what has moved since', async () => {
    const next = await listed('2026-12-10')
    const { since } = (await service.as('chair', `/api/meetings/${next}/since-last`)).json<SinceLast>()
    expect(since).toMatchObject({ month: 'November', loads: 0, tally: { kpis: 55, moved: 0 } })
  })

  test('a meeting that is not frozen has no frozen page', async () => {
    const next = await listed('2027-02-10')
    expect((await service.as('chair', `/api/meetings/${next}/kpis/F1`)).statusCode).toBe(404)
  })

  test('frozen and closed, it is told by the audit log', async () => {
    const closed = await send('chair', `/api/meetings/${id}/close`, { version: 1, decisions: ['Go on.'], notes: '' })
    expect([closed.statusCode, closed.json<Meeting>().state]).toEqual([201, 'closed'])
    const log = (await service.as('administrator', '/api/audit')).body
    expect(log).toContain('Froze a meeting’s figures')
    expect(log).toContain('Delivery group, 12 November 2026: figures as at 2026-10-31.')
    expect(log).toContain('Closed a meeting')
  })
})

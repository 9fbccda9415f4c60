import type { Action, ActionPage, Event, Role } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { actionDraft as draft, eventDraft as event, updateDraft as update } from './testing/action-drafts.ts'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())
beforeEach(() =>
  sql`truncate dashboard.action, dashboard.event, dashboard.text_release restart identity cascade`.execute(
    service.database.db,
  ),
)

const ask = (url: string, role: Role = 'analyst') => service.as(role, url)
const send = (url: string, payload: unknown, role: Role = 'analyst') =>
  service.as(role, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
const add = async () => (await send('/api/actions', draft)).json<Action>()

describe('readers outside the force', () => {
  test('see nothing that is not released', async () => {
    const { id } = await add()
    await send('/api/events', event)
    expect((await ask('/api/actions', 'pcc-office')).json()).toMatchObject({
      found: 0,
      actions: [],
      options: { owners: [] },
    })
    expect((await ask(`/api/actions/${id}`, 'scrutiny-panel')).statusCode).toBe(404)
    expect((await ask('/api/kpis/F1/actions', 'pcc-office')).json()).toMatchObject({ actions: [], events: [] })
  })

  test('see the version released, with the status it had then, and nothing written since', async () => {
    const { id } = await add()
    await send(`/api/actions/${id}/updates`, { ...update, words: 'A word for the group.' })
    const released = await send(`/api/texts/action/${id}/release`, { version: 1 }, 'disclosure-officer')
    expect([released.statusCode, released.json()]).toMatchObject([201, { of: 'Action 1', released: { version: 1 } }])
    await send(`/api/actions/${id}/updates`, { ...update, updates: 1, status: 'at-risk', words: 'Later words.' })
    await send(`/api/actions/${id}/change`, { ...draft, title: 'A later title', version: 1 })
    const answer = await ask(`/api/actions/${id}`, 'pcc-office')
    expect(answer.json<ActionPage>().action).toMatchObject({
      title: 'Charge clinics begin',
      version: 1,
      status: { id: 'on-track', title: 'On track when released' },
      overdue: false,
      updates: 0,
    })
    expect(['A word for', 'Later words', 'A later title'].filter((words) => answer.body.includes(words))).toEqual([])
    expect((await ask('/api/actions/csv', 'pcc-office')).body).not.toContain('A later title')
  })

  test('an event is released as a marker, and withdrawn nobody outside sees it', async () => {
    const { id } = (await send('/api/events', event)).json<Event>()
    await send(`/api/texts/marker/${id}/release`, { version: 1 }, 'disclosure-officer')
    expect((await ask('/api/kpis/F1/actions', 'pcc-office')).json()).toMatchObject({
      events: [{ marker: 1, event: { label: 'New team in the east', when: 'November 2024' } }],
    })
    await send(`/api/events/${id}/withdrawal`, { reason: 'It was another team.' })
    expect((await ask('/api/kpis/F1/actions', 'pcc-office')).json()).toMatchObject({ events: [] })
  })
})

describe('an event', () => {
  test('withdrawn stays to be read, last, and cannot be withdrawn again', async () => {
    const { id } = (await send('/api/events', event)).json<Event>()
    expect((await send(`/api/events/${id}/withdrawal`, { reason: 'It was another team.' })).statusCode).toBe(201)
    expect((await ask('/api/kpis/F1/actions')).json()).toMatchObject({
      events: [{ marker: null, event: { withdrawn: { by: 'Performance analyst', reason: 'It was another team.' } } }],
    })
    expect((await send(`/api/events/${id}/withdrawal`, { reason: 'It was another team.' })).statusCode).toBe(409)
  })

  test.each([
    ['a day that is none', { on: '2026-02-30' }, 'on', 'There is no such day.'],
    ['a day ahead', { on: '2099-01-01' }, 'on', 'The day lies ahead. Give one up to today.'],
    ['a KPI that is none', { kpis: ['Z9'] }, 'kpis', 'There is no KPI Z9. Use codes such as F1.'],
  ])('%s is refused', async (_fact, part, field, message) => {
    expect((await send('/api/events', { ...event, ...part })).json()).toMatchObject({ faults: [{ field, message }] })
  })
})

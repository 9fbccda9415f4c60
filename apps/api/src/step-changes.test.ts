import type { Figure, KpiPage, StepChange, StepChanges } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { host } from './testing/sessions.ts'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())
afterEach(async () => {
  await sql`truncate dashboard.step_change`.execute(service.database.db)
  await sql`select pg_notify('kpi_load', '')`.execute(service.database.db)
  await vi.waitFor(async () => expect((await list()).stepChanges).toEqual([]), { timeout: 5000 })
})

const path = '/api/kpis/charge-rate/step-changes'
const draft = {
  month: '2025-05',
  label: 'Charge clinics',
  reason: 'Weekly clinics with prosecutors, made permanent.',
}
const withdrawal = { reason: 'The clinics ended in June.' }

const ask = (url: string) => service.as('analyst', url)
const send = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  service.as('analyst', url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const list = async () => (await ask(path)).json<StepChanges>()
const segments = async () => {
  const { figures } = (await ask('/api/kpis/charge-rate')).json<KpiPage>()
  const chart = figures.find(({ id }: Figure) => id === 'months')?.chart
  return chart?.shape === 'series' ? chart.process?.segments.length : null
}

test('recorded, it is there for whoever asks next: in the list, and on the chart', async () => {
  expect(await segments()).toBe(1)
  const answer = await send(path, draft)
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([201, 'no-store'])
  expect(answer.json()).toMatchObject({ ...draft, recordedBy: 'Performance analyst', withdrawn: null })
  expect(await segments()).toBe(2)
  expect((await list()).stepChanges).toEqual([answer.json()])
})

test('withdrawn, the chart is as it was and the list says who and why', async () => {
  const { id } = (await send(path, draft)).json<StepChange>()
  const answer = await send(`${path}/${id}/withdrawal`, withdrawal)
  expect([answer.statusCode, await segments()]).toEqual([201, 1])
  expect((await list()).stepChanges).toMatchObject([
    { id, label: 'Charge clinics', withdrawn: { by: 'Performance analyst', reason: 'The clinics ended in June.' } },
  ])
})

test('what somebody else has recorded shows without a load', async () => {
  await sql`
    insert into dashboard.step_change (kpi_id, from_month, label, reason, recorded_by)
    values ('charge-rate', '2025-05-01', 'Charge clinics', 'Recorded by another process.', 'Analyst')
  `.execute(service.database.db)
  await vi.waitFor(async () => expect(await segments()).toBe(2), { timeout: 5000 })
})

test('of many who record and withdraw at once, each finds what he did', async () => {
  const rounds = Array.from({ length: 8 }, async () => {
    const made = await send(path, draft)
    if (made.statusCode !== 201) return made.statusCode
    const { id } = made.json<StepChange>()
    const seen = (await list()).stepChanges.some((each) => each.id === id)
    await send(`${path}/${id}/withdrawal`, withdrawal)
    const ended = (await list()).stepChanges.find((each) => each.id === id)?.withdrawn?.by
    return seen ? ended : 'not seen'
  })
  const found = new Set(await Promise.all(rounds))
  expect([...found].filter((each) => each !== 409)).toEqual(['Performance analyst'])
  expect([await segments(), (await list()).stepChanges.every(({ withdrawn }) => withdrawn)]).toEqual([1, true])
})

test('words are kept on one line, without white space at their ends', async () => {
  const answer = await send(path, { ...draft, label: '  Charge\n  clinics ' })
  expect(answer.json()).toMatchObject({ label: 'Charge clinics' })
})

describe('refused in a sentence, and nothing changes', () => {
  afterEach(async () => {
    const { rows } = await sql`select from dashboard.step_change`.execute(service.database.db)
    expect(rows).toEqual([])
  })

  test.each([
    ['a month that is none', { month: '2025-13' }, 'month', 'Choose the month from which it shows.'],
    [
      'a month that the chart has not',
      { month: '2020-01' },
      'month',
      'January 2020 is not among the months of the chart. Choose one from June 2024 to April 2026.',
    ],
    [
      'a month too early to judge',
      { month: '2026-05' },
      'month',
      'May 2026 is too early to judge. Choose one from June 2024 to April 2026.',
    ],
    ['a label too short', { label: ' ab ' }, 'label', 'Say in 3 to 60 characters what changed.'],
    ['a label too long', { label: 'x'.repeat(61) }, 'label', 'Say in 3 to 60 characters what changed.'],
    ['a label that cannot be printed', { label: 'abc\u0000' }, 'label', 'Say in 3 to 60 characters what changed.'],
    ['a label that is no text', { label: 5 }, 'label', 'Say in 3 to 60 characters what changed.'],
    [
      'a reason too short',
      { reason: 'Because.' },
      'reason',
      'Give the cause, and why it will last, in 10 to 400 characters.',
    ],
    [
      'a reason too long',
      { reason: 'x'.repeat(401) },
      'reason',
      'Give the cause, and why it will last, in 10 to 400 characters.',
    ],
  ])('%s', async (_fact, part, field, message) => {
    const answer = await send(path, { ...draft, ...part })
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { message, faults: [{ field, message }] }])
  })

  test('all that is wrong is said at once', async () => {
    const answer = await send(path, {})
    expect(answer.json<{ faults: { field: string }[] }>().faults.map(({ field }) => field)).toEqual([
      'month',
      'label',
      'reason',
    ])
  })

  test.each([
    ['an unknown field', { ...draft, colour: 'blue' }, 400, 'Unknown here: "colour". Leave it out.'],
    ['a list', [draft], 400, 'Send an object of fields.'],
    ['nothing', '', 400, 'The request cannot be read. Check what it asks for and try again.'],
    ['half of it', '{"month": "2025-', 400, 'The request cannot be read. Check what it asks for and try again.'],
    ['more than anyone needs', { ...draft, reason: 'x'.repeat(20_000) }, 413, 'That is more than is taken here.'],
  ])('%s', async (_fact, payload, status, message) => {
    const answer = await send(path, payload)
    expect([answer.statusCode, answer.json()]).toMatchObject([status, { message }])
  })

  test('an unknown KPI', async () => {
    expect((await send('/api/kpis/nothing/step-changes', draft)).statusCode).toBe(404)
  })

  test('a step change that is not there', async () => {
    const none = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
    expect((await send(`${path}/${none}/withdrawal`, withdrawal)).statusCode).toBe(404)
    expect((await send(`${path}/nothing/withdrawal`, withdrawal)).statusCode).toBe(400)
  })
})

test('a second from the same month meets the first', async () => {
  await send(path, draft)
  const answer = await send(path, draft)
  expect([answer.statusCode, answer.json()]).toMatchObject([409, { faults: [{ field: 'month' }] }])
  expect((await list()).stepChanges).toHaveLength(1)
})

describe('another page cannot record anything', () => {
  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form of plain text', { 'content-type': 'text/plain' }, 415],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a type that only begins alike', { 'content-type': 'application/json-seq' }, 415],
    ['a script of another site', { origin: 'https://example.org' }, 403],
    ['a script of another service on this machine', { origin: 'http://127.0.0.1:8080' }, 403],
    ['a page without an origin of its own', { origin: 'null' }, 403],
    ['a page of another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of a neighbouring site', { 'sec-fetch-site': 'same-site' }, 403],
    ['an address typed or followed', { 'sec-fetch-site': 'none' }, 403],
    ['another host name', { host: 'figures.example.org' }, 403],
  ])('%s', async (_fact, headers, status) => {
    expect((await send(path, draft, headers)).statusCode).toBe(status)
    expect((await list()).stepChanges).toEqual([])
  })

  test('the dashboard itself can', async () => {
    expect((await send(path, draft, { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(
      201,
    )
  })

  test('and none is told that it might', async () => {
    const answer = await service.app.inject({
      method: 'OPTIONS',
      url: path,
      headers: { host, origin: 'https://example.org' },
    })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

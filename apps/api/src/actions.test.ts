import type { Action, ActionPage, ActionsPage, Figure, KpiActions, KpiPage, Role } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { actionDraft as draft, updateDraft as update } from './testing/action-drafts.ts'
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
const add = async (more: object = {}) => (await send('/api/actions', { ...draft, ...more })).json<Action>()
const list = async (query = '', role: Role = 'analyst') => (await ask(`/api/actions${query}`, role)).json<ActionsPage>()
const page = async (id: string, role: Role = 'analyst') => (await ask(`/api/actions/${id}`, role)).json<ActionPage>()
const titles = async (query = '') => (await list(query)).actions.map(({ title }) => title)

test('added, it is in the list, on its page and beside the figures, with its marker and what the figures say', async () => {
  const answer = await send('/api/actions', draft)
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([201, 'no-store'])
  const { id } = answer.json<Action>()
  expect(await list()).toMatchObject({ found: 1, open: 1, overdue: 1, actions: [{ number: 1, overdue: true }] })
  const { action, versions } = await page(id)
  expect(action.kpis.map(({ code }) => code)).toEqual(['F1', 'F4'])
  expect(action.expected?.words).toBe('F1 Charge rate: higher by May 2025')
  expect(action.effect).toMatchObject({
    state: 'as-expected',
    sentence: expect.stringMatching(
      /^Since May 2025 the share charged within 180 days is 30\.0 points higher \(95% interval /,
    ),
  })
  expect(versions).toMatchObject([{ version: 1, by: 'Performance analyst', changes: ['Added.'] }])
  const beside = (await ask('/api/kpis/F1/actions')).json<KpiActions>()
  expect(beside.actions).toMatchObject([{ marker: 1, action: { id } }])
  const { figures } = (await ask('/api/kpis/F1')).json<KpiPage>()
  const chart = figures.find(({ id: figure }: Figure) => figure === 'months')?.chart
  expect(chart?.shape === 'series' && chart.markers).toEqual([
    { number: 1, kind: 'action', month: '2025-05', label: 'Charge clinics begin' },
  ])
  const csv = (await ask('/api/kpis/F1/figures/months/csv')).body
  expect(csv).toMatch(/,2025-05,.*,1 Charge clinics begin\r\n/)
})

describe('changed, undone, updated', () => {
  test('a change is a new version, by what it changed; undone, a further one says what the first said', async () => {
    const { id } = await add()
    await send(`/api/actions/${id}/change`, { ...draft, dueOn: '2027-12-31', version: 1 }, 'chair')
    expect((await page(id)).action).toMatchObject({
      version: 2,
      dueOn: '2027-12-31',
      firstDueOn: '2025-12-31',
      overdue: false,
    })
    expect((await send(`/api/actions/${id}/return`, { version: 2, to: 1 })).statusCode).toBe(201)
    const { action, versions } = await page(id)
    expect(action).toMatchObject({ version: 3, dueOn: '2025-12-31' })
    expect(versions.map(({ by, changes }) => [by, changes])).toEqual([
      ['Performance analyst', ['Due: 31 December 2025; before 31 December 2027.']],
      ['Chair of the delivery group', ['Due: 31 December 2027; before 31 December 2025.']],
      ['Performance analyst', ['Added.']],
    ])
  })

  test('whoever saw an earlier version is told who was first, and nothing is lost or changed', async () => {
    const { id } = await add()
    await send(`/api/actions/${id}/change`, { ...draft, owner: 'Head of Intelligence', version: 1 }, 'chair')
    const answer = await send(`/api/actions/${id}/change`, { ...draft, owner: 'Nobody yet', version: 1 })
    expect(answer.statusCode).toBe(409)
    expect(answer.json<{ message: string }>().message).toMatch(
      /^Somebody else changed this while you were writing \(Chair of the delivery group, .*\)\. Nothing you wrote is lost: compare the two and send yours again\.$/,
    )
    expect((await page(id)).action).toMatchObject({ version: 2, owner: 'Head of Intelligence' })
  })

  test('of two at once, one', async () => {
    const { id } = await add()
    const both = await Promise.all(
      ['Head of Crime A', 'Head of Crime B'].map((owner) =>
        send(`/api/actions/${id}/change`, { ...draft, owner, version: 1 }),
      ),
    )
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  })

  test('closed with evidence it is done from that day, and opened again it is not', async () => {
    const { id } = await add()
    await send(`/api/actions/${id}/updates`, update)
    const done = { ...update, updates: 1, status: 'done', on: '2025-11-30', evidence: 'https://example.org/minutes' }
    expect((await send(`/api/actions/${id}/updates`, done)).statusCode).toBe(201)
    expect((await page(id)).action).toMatchObject({ open: false, closedOn: '2025-11-30', updates: 2 })
    await send(`/api/actions/${id}/updates`, { ...update, updates: 2, status: 'open', on: '2025-12-02' })
    expect((await page(id)).action).toMatchObject({ open: true, closedOn: null })
    expect((await page(id)).updates.map(({ status }) => status.title)).toEqual(['Open', 'Done', 'On track'])
  })

  test('whoever did not see the latest update is told so', async () => {
    const { id } = await add()
    await send(`/api/actions/${id}/updates`, update, 'chair')
    expect((await send(`/api/actions/${id}/updates`, { ...update, status: 'at-risk' })).statusCode).toBe(409)
    expect((await page(id)).updates).toHaveLength(1)
  })

  test('what was written is never changed or deleted', async () => {
    const { id } = await add()
    await send(`/api/actions/${id}/updates`, update)
    const { db } = service.database
    await expect(sql`update dashboard.action_version set title = 'Another one'`.execute(db)).rejects.toThrow(
      'stays as it was',
    )
    await expect(sql`delete from dashboard.action_update`.execute(db)).rejects.toThrow('stays as it was')
    await expect(sql`delete from dashboard.action`.execute(service.db)).rejects.toThrow('permission denied')
  })
})

describe('the list', () => {
  beforeEach(async () => {
    await add({
      title: 'Due next year',
      dueOn: '2099-01-31',
      kpis: ['D3'],
      effectKpi: null,
      effectDirection: null,
      effectMonth: null,
    })
    await add({ title: 'Long overdue', dueOn: '2025-01-31', owner: 'Learning lead', source: 'scrutiny-panel' })
    const { id } = await add({ title: 'Done long ago', dueOn: '2024-01-31', startsOn: null })
    await send(`/api/actions/${id}/updates`, { ...update, status: 'done', evidence: 'https://example.org/a' })
  })

  test('the unfinished come first, and of these what is due first', async () => {
    expect(await titles()).toEqual(['Long overdue', 'Due next year', 'Done long ago'])
  })

  test.each([
    ['?status=overdue', ['Long overdue']],
    ['?status=unfinished', ['Long overdue', 'Due next year']],
    ['?status=done', ['Done long ago']],
    ['?owner=Learning%20lead', ['Long overdue']],
    ['?theme=victim-support', ['Due next year']],
    ['?kpi=D3', ['Due next year']],
    ['?kpi=charge-rate&status=unfinished', ['Long overdue']],
    ['?source=inspection', []],
  ])('%s finds %o', async (query, found) => {
    expect(await titles(query)).toEqual(found)
  })

  test('twenty a page, and one too far is the last', async () => {
    for (let index = 0; index < 18; index += 1) await add({ title: `Further action ${index}`, dueOn: '2098-01-31' })
    expect(await list()).toMatchObject({ found: 21, page: 1, pages: 2, actions: { length: 20 } })
    expect((await list('?page=9')).actions.map(({ title }) => title)).toEqual(['Done long ago'])
  })

  test('as CSV it is whole, and that it left is recorded', async () => {
    const { headers, body } = await ask('/api/actions/csv?status=unfinished')
    expect(headers['content-disposition']).toMatch(/^attachment; filename="actions_as-at_\d{4}-\d\d-\d\d\.csv"$/)
    expect(body.trim().split('\r\n')).toHaveLength(3)
    const { rows } = await sql`select details->>'rows' as rows from audit.entry where subject = 'Actions'`.execute(
      service.database.db,
    )
    expect(rows).toEqual([{ rows: '2' }])
  })
})

describe('what is wrong is said beside its field', () => {
  test.each([
    ['no KPI', { kpis: [] }, 'kpis', 'Name the KPIs by their codes, such as F1, D3.'],
    ['a KPI that is none', { kpis: ['Z9'] }, 'kpis', 'There is no KPI Z9. Use codes such as F1.'],
    [
      'half an effect',
      { effectMonth: null },
      'effectMonth',
      'Say of an expected effect the KPI, which way, and by which month; or none of them.',
    ],
    [
      'an effect on another KPI',
      { effectKpi: 'B1' },
      'effectKpi',
      'The KPI that it is to change must be among its KPIs.',
    ],
    [
      'an effect before it begins',
      { effectMonth: '2025-04' },
      'effectMonth',
      'It cannot show before it begins: choose a later month.',
    ],
    ['a day that is none', { dueOn: '31/12/2025' }, 'dueOn', 'Give the day by which it is to be done.'],
    [
      'what leads to a person',
      { what: 'Ring Jane on 01332 496 0123 every week.' },
      'what',
      'Leave out what leads to a person: this looks like an e-mail address, a telephone number, a postcode or a National Insurance number.',
    ],
  ])('%s', async (_fact, part, field, message) => {
    const answer = await send('/api/actions', { ...draft, ...part })
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { faults: [{ field, message }] }])
    expect(await list()).toMatchObject({ found: 0 })
  })

  test.each([
    ['done without evidence', { status: 'done' }, 'evidence', 'Give a link to the evidence that it is done.'],
    ['a day ahead', { on: '2099-01-01' }, 'on', 'The day lies ahead. Give one up to today.'],
    [
      'evidence that is no link',
      { evidence: 'in the drawer' },
      'evidence',
      'Give a link that begins with https://, or leave it out.',
    ],
  ])('%s', async (_fact, part, field, message) => {
    const { id } = await add()
    const answer = await send(`/api/actions/${id}/updates`, { ...update, ...part })
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { faults: [{ field, message }] }])
  })
})

test('what is done is in the audit log, in words', async () => {
  await add()
  const { rows } = await sql<{ action: string; subject: string }>`
    select action, subject from audit.entry order by number desc limit 1
  `.execute(service.database.db)
  expect(rows).toEqual([{ action: 'action-added', subject: 'Action 1' }])
})

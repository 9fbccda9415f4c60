import type { Action, MadeCalendar, RemindersPage, Role } from '@dashboard/contract'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { host } from './testing/sessions.ts'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())

const draft = {
  title: 'Raise the charge rate to 12%',
  what: 'Go through every case with a prosecutor each week.',
  owner: 'Head of Crime',
  startsOn: null,
  dueOn: '2025-12-31',
  source: 'delivery-group',
  kpis: ['F1'],
  planLine: null,
  meeting: null,
  effectKpi: null,
  effectDirection: null,
  effectMonth: null,
}
const send = (url: string, payload: unknown, role: Role = 'analyst') =>
  service.as(role, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
const page = async (role: Role = 'analyst') => (await service.as(role, '/api/reminders')).json<RemindersPage>()
const calendar = (address: string) => service.app.inject({ url: address, headers: { host } })
const make = async () => (await send('/api/reminders/calendars', { owner: 'Head of Crime' })).json<MadeCalendar>()

let overdue: Action
let ahead: Action
beforeEach(async () => {
  await sql`truncate dashboard.action, dashboard.calendar_address restart identity cascade`.execute(service.database.db)
  overdue = (await send('/api/actions', draft)).json<Action>()
  ahead = (await send('/api/actions', { ...draft, dueOn: '2099-03-31' })).json<Action>()
  await send('/api/actions', { ...draft, owner: 'Learning lead', dueOn: '2099-06-30' })
})

test('the text of an owner has what is overdue, what is to come, and links; no title and no figure', async () => {
  const { owners } = await page()
  expect(owners.map(({ owner, open, overdue: late }) => [owner, open, late])).toContainEqual(['Head of Crime', 2, 1])
  const [crime] = owners.filter(({ owner }) => owner === 'Head of Crime')
  expect(crime?.text.split('\n').slice(1)).toEqual([
    '',
    'Overdue',
    `Action 1, due 31 December 2025: http://${host}/actions/${overdue.id}`,
    '',
    'Still to come',
    `Action 2, due 31 March 2099: http://${host}/actions/${ahead.id}`,
    '',
    'Please open each link and say how it stands.',
  ])
  expect(JSON.stringify(owners)).not.toMatch(/charge rate|12%/i)
})

describe('a calendar address', () => {
  test('tells the due dates of its owner as whole days, to whoever knows it', async () => {
    const { address } = await make()
    const answer = await calendar(address)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(answer.headers['cache-control']).toBe('private, no-store')
    const lines = answer.body.replaceAll('\r\n ', '').split('\r\n')
    expect(lines.filter((line) => /^(DTSTART|SUMMARY|URL)/.test(line))).toEqual([
      'DTSTART;VALUE=DATE:20251231',
      'SUMMARY:Action 1 is due',
      `URL;VALUE=URI:http://${host}/actions/${overdue.id}`,
      'DTSTART;VALUE=DATE:20990331',
      'SUMMARY:Action 2 is due',
      `URL;VALUE=URI:http://${host}/actions/${ahead.id}`,
    ])
    expect(answer.body).not.toMatch(/charge rate|12%/i)
  })

  test('is kept as a hash alone, and its making is recorded without it', async () => {
    const { address } = await make()
    const key = address.split('key=')[1] ?? ''
    const { rows } = await sql<{ row: string }>`
      select row_to_json(each)::text as row from dashboard.calendar_address as each
      union all select details::text from audit.entry where action = 'calendar-made'
    `.execute(service.database.db)
    expect(key).toMatch(/^[\w-]{43}$/)
    expect(rows.filter(({ row }) => row.includes(key))).toEqual([])
  })

  test('withdrawn by whoever made it, it answers no more', async () => {
    const { id, address } = await make()
    expect((await page()).calendars).toMatchObject([{ id, owner: 'Head of Crime', ended: false }])
    expect((await send(`/api/reminders/calendars/${id}/withdrawal`, {}, 'chair')).statusCode).toBe(404)
    expect((await send(`/api/reminders/calendars/${id}/withdrawal`, {})).statusCode).toBe(201)
    expect((await calendar(address)).statusCode).toBe(404)
    expect((await page()).calendars).toEqual([])
  })

  test('is nobody else’s to see', async () => {
    await make()
    expect((await page('chair')).calendars).toEqual([])
  })

  test('an unknown one and one that has ended find nothing', async () => {
    const { rows } = await sql<{ key_hash: string }>`
      insert into dashboard.calendar_address (key_hash, owner, made_for, made_by, ends_at)
      values (encode(sha256('old'), 'hex'), 'Head of Crime', 'somebody', 'Chair', now() - interval '1 day')
      returning key_hash
    `.execute(service.database.db)
    expect(rows).toHaveLength(1)
    const found = await Promise.all(['old', 'guess'].map((key) => calendar(`/api/reminders/calendar.ics?key=${key}`)))
    expect(found.map(({ statusCode }) => statusCode)).toEqual([404, 404])
  })

  test('an owner of nothing has none', async () => {
    expect((await send('/api/reminders/calendars', { owner: 'Nobody here' })).json()).toMatchObject({
      faults: [{ field: 'owner', message: 'Choose an owner from the list.' }],
    })
  })

  test('asked for too often from one address, it waits', async () => {
    const answers = await Promise.all(
      Array.from({ length: 70 }, () => calendar('/api/reminders/calendar.ics?key=guess')),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThan(0)
  })
})

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useLog } from './testing/use-log.ts'

const { service, recorded } = useLog()
const form = 'step-change-charge-rate'
const fields = { label: 'Charge clinics', reason: 'Weekly clinics with pros' }
beforeEach(() => sql`truncate dashboard.draft`.execute(service.database.db))

const post = (who: 'analyst' | 'chair', url: string, body: object) =>
  service.as(who, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
const keep = (body: object = { form, fields }, who: 'analyst' | 'chair' = 'analyst') => post(who, '/api/drafts', body)
const drafts = async (who: 'analyst' | 'chair' | 'pcc-office' = 'analyst') =>
  (await service.as(who, '/api/drafts')).json<{ drafts: { form: string; fields: object }[] }>().drafts

test('what was typed is there again, wherever the person signs in next', async () => {
  const answer = await keep()
  expect([answer.statusCode, answer.json()]).toMatchObject([201, { form, fields }])
  expect(await drafts()).toMatchObject([{ form, fields }])
})

test('a form has one draft: the latest', async () => {
  await keep()
  await keep({ form, fields: { ...fields, label: 'Clinics' } })
  expect(await drafts()).toMatchObject([{ fields: { label: 'Clinics' } }])
})

test('a draft is its writer’s alone, and nobody else can forget it', async () => {
  await keep()
  expect([await drafts('chair'), await drafts('pcc-office')]).toEqual([[], []])
  await keep({ form, fields: { label: 'Other' } }, 'chair')
  await post('chair', '/api/drafts/removal', { form })
  expect(await drafts()).toMatchObject([{ fields }])
})

test('forgotten, it is gone from the database', async () => {
  await keep()
  const answer = await post('analyst', '/api/drafts/removal', { form })
  expect([answer.statusCode, answer.json()]).toEqual([201, { drafts: [] }])
  expect((await sql`select from dashboard.draft`.execute(service.db)).rows).toEqual([])
})

test('drafts are not in the audit log', async () => {
  await keep()
  await post('analyst', '/api/drafts/removal', { form })
  expect(await recorded()).toEqual([])
})

test('a draft of more than a month ago is not shown, and goes for good when anybody keeps one', async () => {
  await keep()
  await sql`update dashboard.draft set saved_at = now() - interval '32 days'`.execute(service.database.db)
  expect(await drafts()).toEqual([])
  await keep({ form: 'other', fields: {} }, 'chair')
  expect((await sql`select form from dashboard.draft`.execute(service.db)).rows).toEqual([{ form: 'other' }])
})

test('of one person no more than fifty are kept: the oldest goes first', async () => {
  await sql`
    insert into dashboard.draft (issuer, subject, form, fields, saved_at)
    select 'made-up-people', 'analyst', 'form-' || number, '{}', now() - number * interval '1 minute'
    from   generate_series(1, 50) as number
  `.execute(service.database.db)
  await keep()
  const forms = (await drafts()).map((draft) => draft.form)
  expect([forms.length, forms.includes(form), forms.includes('form-50')]).toEqual([50, true, false])
})

test.each([
  ['a form without a name', { form: '', fields }, 400],
  ['a field that is no text', { form, fields: { label: 5 } }, 400],
  ['a field longer than any form takes', { form, fields: { label: 'x'.repeat(4_001) } }, 400],
  ['more than a request may hold', { form, fields: { a: 'x'.repeat(17_000) } }, 413],
])('%s is not kept', async (_fact, body, status) => {
  expect((await keep(body)).statusCode).toBe(status)
  expect(await drafts()).toEqual([])
})

test('what no database takes is left out of the rest', async () => {
  await keep({ form, fields: { label: 'Charge\u0000 clinics \ud83d' } })
  expect(await drafts()).toMatchObject([{ fields: { label: 'Charge clinics \ufffd' } }])
})

import { randomUUID } from 'node:crypto'
import type { ChecksPage, PccCheck, Question, Questions, Role } from '@dashboard/contract'
import { measureLoad } from '@dashboard/kpis'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useLog } from './testing/use-log.ts'

const { service, recorded } = useLog()
beforeEach(() =>
  sql`truncate dashboard.pcc_check, dashboard.question, dashboard.answer_version`.execute(service.database.db),
)

const post = (who: Role, url: string, body: object) =>
  service.as(who, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
const page = async (who: Role = 'pcc-office') => (await service.as(who, '/api/checks')).json<ChecksPage>()
const questions = async (query = '') => (await service.as('pcc-office', `/api/questions${query}`)).json<Questions>()
const check = async () => post('pcc-office', '/api/checks', { release: (await page()).release })
const ask = async (kpi: string | null = 'charge-rate') =>
  (
    await post('pcc-office', '/api/questions', { kpi, question: 'When do the clinics reach Bolsover?' })
  ).json<Question>()
const answer = (id: string, version: number, words = 'They begin there in January 2027.', who: Role = 'chair') =>
  post(who, `/api/questions/${id}/answer`, { version, answer: words })
const withdrawal = { reason: 'It was recorded by mistake.' }

describe('the page', () => {
  test('is the partner view, whoever reads it', async () => {
    const [office, chair] = [await page(), await page('chair')]
    expect(office.standing.audience).toBe('partner')
    expect(chair).toEqual(office)
  })

  test('has the KPIs of the office’s list', async () => {
    expect((await page()).rows.map(({ tile }) => tile.kpi.code)).toEqual([
      'A1',
      'B1',
      'C4',
      'C6',
      'D3',
      'D5',
      'D7',
      'F1',
      'F2',
      'H3',
    ])
  })

  test('tells nothing of changes before the first check', async () => {
    const { last, rows } = await page()
    expect([last, rows.filter(({ changes }) => changes !== null)]).toEqual([null, []])
  })

  test('tells that nothing has changed where it has not', async () => {
    await check()
    const { last, rows } = await page()
    expect(last).toMatchObject({ asAt: '2026-10-31', check: { by: 'PCC’s office' } })
    expect(rows.filter(({ changes }) => changes?.length !== 0)).toEqual([])
  })

  test('has the explanation once it is released, and not before', async () => {
    const path = '/api/kpis/F1/comments/2026-10'
    const words = { whatHappened: 'Derby leads.', why: 'Clinics since May.', whatNext: 'Chesterfield next.' }
    const made = (await post('analyst', path, { version: 0, state: 'submitted', ...words })).json<{ id: string }>()
    await post('chair', `${path}/approval`, { version: 1 })
    const explanation = async () => (await page()).rows.find(({ tile }) => tile.kpi.code === 'F1')?.comment
    expect(await explanation()).toBeNull()
    await post('disclosure-officer', `/api/texts/comment/${made.id}/release`, { version: 2 })
    expect(await explanation()).toMatchObject({ month: '2026-10', now: { version: 2, ...words } })
  })
})

describe('a check', () => {
  test('of figures that are not read any more is not recorded', async () => {
    const answered = await post('pcc-office', '/api/checks', { release: '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11' })
    expect([answered.statusCode, answered.json()]).toMatchObject([
      409,
      { message: 'The figures have changed since you opened the page. Look at them again, then record it.' },
    ])
  })

  test('that is withdrawn stays to be read, and the one before it is the last again', async () => {
    const first = (await check()).json<PccCheck>()
    const second = (await check()).json<PccCheck>()
    expect((await post('pcc-office', `/api/checks/${second.id}/withdrawal`, withdrawal)).statusCode).toBe(201)
    const { last, checks } = await page()
    expect([last?.check.id, checks.length, checks[0]?.withdrawn?.reason]).toEqual([first.id, 2, withdrawal.reason])
    expect((await post('pcc-office', `/api/checks/${second.id}/withdrawal`, withdrawal)).statusCode).toBe(409)
  })
})

describe('a question', () => {
  test('is asked by the office, answered by the force, and read at once', async () => {
    const { id } = await ask()
    expect((await questions()).questions).toMatchObject([{ id, status: 'open', kpi: { code: 'F1' }, answer: null }])
    await answer(id, 0)
    expect((await questions()).questions).toMatchObject([
      { status: 'answered', answer: { version: 1, answer: 'They begin there in January 2027.' } },
    ])
    expect((await page()).rows.find(({ tile }) => tile.kpi.code === 'F1')?.questions).toEqual({ asked: 1, open: 0 })
  })

  test('has every version of its answer', async () => {
    const { id } = await ask()
    await answer(id, 0)
    await answer(id, 1, 'They begin there in February 2027.', 'analyst')
    const [question] = (await questions()).questions
    expect([question?.answer, ...(question?.earlier ?? [])].map((each) => each?.answer)).toEqual([
      'They begin there in February 2027.',
      'They begin there in January 2027.',
    ])
  })

  test('is answered by one of two who write at once, and the other is told', async () => {
    const { id } = await ask()
    await answer(id, 0)
    const second = await answer(id, 0, 'They have begun there already.', 'analyst')
    expect([second.statusCode, second.json<{ message: string }>().message]).toEqual([
      409,
      expect.stringContaining('Somebody else changed this while you were writing (Chair of the delivery group, '),
    ])
  })

  test('that is withdrawn stays to be read, and is not answered any more', async () => {
    const { id } = await ask()
    await post('pcc-office', `/api/questions/${id}/withdrawal`, withdrawal)
    expect((await questions()).questions).toMatchObject([{ status: 'withdrawn', withdrawn: withdrawal }])
    expect((await answer(id, 0)).statusCode).toBe(409)
  })

  test('may be about all KPIs, and about none but those of the list', async () => {
    expect((await ask(null)).kpi).toBeNull()
    const refused = await post('pcc-office', '/api/questions', { kpi: 'caseload', question: 'How many is too many?' })
    expect([refused.statusCode, refused.json()]).toMatchObject([400, { faults: [{ field: 'kpi' }] }])
  })

  test('that leads to a person is not taken', async () => {
    const refused = await post('pcc-office', '/api/questions', { kpi: null, question: 'Is it 01332 496 0123 to ring?' })
    expect([refused.statusCode, refused.json()]).toMatchObject([400, { faults: [{ field: 'question' }] }])
  })

  test.each([
    ['?status=open', 1],
    ['?status=answered', 1],
    ['?status=withdrawn', 0],
    ['?theme=outcomes', 1],
    ['?theme=risk', 0],
    ['?owner=Head%20of%20Public%20Protection', 1],
    ['', 2],
  ])('is found by what is chosen: %s', async (query, found) => {
    await ask(null)
    const { id } = await ask()
    await answer(id, 0)
    expect((await questions(query)).found).toBe(found)
  })

  test('comes with open ones first', async () => {
    await ask(null)
    const { id } = await ask()
    await answer(id, 0)
    expect((await questions()).questions.map(({ status }) => status)).toEqual(['open', 'answered'])
  })
})

test('the log says who asked, answered and checked, and none of the words', async () => {
  const { id } = await ask()
  await answer(id, 0)
  await check()
  const entries = await recorded()
  expect(entries.map(({ action, subject, who }) => [action, subject, who])).toEqual([
    ['question-asked', 'F1', 'made-up-people pcc-office'],
    ['question-answered', 'F1', 'made-up-people chair'],
    ['figures-checked', (await page()).release, 'made-up-people pcc-office'],
  ])
  expect(JSON.stringify(entries)).not.toMatch(/clinics|January/)
})

test('what is made up for a demonstration is gone once records that are not are loaded', async () => {
  const { db } = service.database
  await sql`
    insert into dashboard.question (made_up, kpi_id, question, asked_by) values (true, 'charge-rate', 'Made up, is it?', 'Demo')
  `.execute(db)
  expect((await questions()).found).toBe(1)
  await sql`update kpi.load set synthetic = false`.execute(db)
  expect((await questions()).found).toBe(0)
  await sql`update kpi.load set synthetic = true`.execute(db)
})

/** A load of the same day in which nobody is charged. */
async function loadLater(): Promise<void> {
  const { db } = service.database
  const id = randomUUID()
  await sql`
    insert into kpi.load (load_id, outcome, force, extract_id, as_at, mode, synthetic, content_hash, report)
    select ${id}, outcome, force, ${id}, as_at, mode, synthetic, ${id}, report from kpi.load order by load_number limit 1
  `.execute(db)
  await sql`delete from warehouse.outcome`.execute(db)
  await sql`select warehouse.prepare_for_measuring()`.execute(db)
  await db.transaction().execute((transaction) => measureLoad(transaction, id))
  await approveReleases(db)
  await sql`select pg_notify('kpi_load', '')`.execute(db)
}

describe('after a later load', () => {
  test('what stands otherwise than at the check is told by what it was and is', async () => {
    await check()
    await loadLater()
    const changed = async () => (await page()).rows.find(({ tile }) => tile.kpi.code === 'F1')?.changes
    await expect.poll(changed, { timeout: 10_000 }).toContainEqual({
      what: 'target',
      was: 'No value to judge',
      is: 'Not met in April 2026',
    })
  })

  test('figures that were withdrawn since the check are shown to nobody again', async () => {
    const { release: before } = await page()
    await loadLater()
    await expect.poll(async () => (await page()).release, { timeout: 10_000 }).not.toBe(before)
    await check()
    const { release } = await page()
    await post('disclosure-officer', `/api/releases/${release}/approval/withdrawal`, withdrawal)
    const later = await page()
    expect([later.release, later.last?.asAt]).toEqual([before, null])
    expect(later.rows.filter(({ changes }) => changes !== null)).toEqual([])
  })
})

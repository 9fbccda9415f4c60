import type { PlanLine, PlanLinePage, PlanPage } from '@dashboard/contract'
import { shiftedCharges } from '@dashboard/kpis/testing/shifted-charges'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useService } from './testing/use-service.ts'

const service = useService(shiftedCharges())

const draft = {
  number: 'L1',
  addressedTo: 'local-plan',
  theme: 'outcomes',
  title: 'Charge more',
  wording: null,
  wordingStatus: 'unverified',
  wordingSource: 'Local plan, page 3',
  owner: 'Head of Crime',
  status: 'on-track',
  reason: 'Clinics have begun',
  completedOn: null,
  dueOn: '2027-03-31',
  dueStatus: 'verified',
  kpis: ['F1'],
}

const send = (url: string, payload: object) =>
  service.as('analyst', url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })
const read = async <T>(url: string, role: 'analyst' | 'pcc-office' = 'analyst') =>
  (await service.as(role, url)).json<T>()
const add = async (number: string) => (await send('/api/plan/lines', { ...draft, number })).json<PlanLine>()

async function lastEntry(): Promise<unknown> {
  const { rows } = await sql`select action, subject, details from audit.entry order by number desc limit 1`.execute(
    service.database.db,
  )
  return rows[0]
}

test('the plan begins with the recommendations, each with its KPIs as they stand in the reader’s own view', async () => {
  await add('L10')
  const { lines, all } = await read<PlanPage>('/api/plan?addressed=force')
  expect(all).toBeGreaterThan(17)
  const kpis = lines.find(({ number }) => number === 'L10')?.kpis
  expect(kpis).toMatchObject([{ code: 'F1', standing: { variation: { icon: 'improvement-high' } } }])
  const partner = (await read<PlanPage>('/api/plan?addressed=force', 'pcc-office')).lines
  expect(partner.find(({ number }) => number === 'L10')?.kpis).toMatchObject([
    { code: 'F1', standing: { variation: { icon: expect.any(String) as string } } },
  ])
})

test('a line that is added is there for whoever asks next, and in the audit log', async () => {
  const answer = await send('/api/plan/lines', { ...draft, number: 'L20' })
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([201, 'no-store'])
  const line = answer.json<PlanLine>()
  expect(line).toMatchObject({ number: 'L20', version: 1, status: 'on-track', kpis: [{ code: 'F1' }] })
  expect(await lastEntry()).toEqual({
    action: 'plan-line-added',
    subject: 'L20',
    details: { line: line.id, version: 1, title: 'Charge more', status: 'on-track', due: '2027-03-31' },
  })
  const page = await read<PlanLinePage>(`/api/plan/lines/${line.id}`)
  expect(page.versions).toMatchObject([{ version: 1, writtenBy: 'Performance analyst', kpis: ['F1'] }])
})

test('of two who change one version the second is told, and can send again over the other', async () => {
  const { id } = await add('L30')
  const change = (more: object) => send(`/api/plan/lines/${id}/versions`, { ...draft, number: 'L30', ...more })
  expect((await change({ version: 1, reason: 'First of two' })).statusCode).toBe(201)
  const second = await change({ version: 1, reason: 'Second of two' })
  expect([second.statusCode, second.json()]).toMatchObject([
    409,
    { message: expect.stringContaining('Somebody else changed this while you were writing') as string },
  ])
  expect((await change({ version: 2, reason: 'Second of two' })).json()).toMatchObject({ version: 3 })
  expect((await send(`/api/plan/lines/${id}/undo`, { version: 3, to: 2 })).json()).toMatchObject({
    version: 4,
    reason: 'First of two',
  })
  expect(await lastEntry()).toMatchObject({
    action: 'plan-line-undone',
    subject: 'L30',
    details: { version: 4, to: 2 },
  })
})

test('evidence is added and withdrawn, and both are in the audit log', async () => {
  const { id } = await add('L40')
  const evidence = { label: 'Policy, version 4', on: '2026-02-03', reference: 'Policy library' }
  const added = (await send(`/api/plan/lines/${id}/evidence`, evidence)).json<{ id: string }>()
  expect(await lastEntry()).toMatchObject({
    action: 'evidence-added',
    subject: 'Policy, version 4',
    details: { line: id },
  })
  const reason = { reason: 'It was superseded.' }
  expect((await send(`/api/plan/lines/${id}/evidence/${added.id}/withdrawal`, reason)).statusCode).toBe(201)
  expect(await lastEntry()).toMatchObject({ action: 'evidence-withdrawn', details: { reason: 'It was superseded.' } })
})

describe('what is wrong is said beside its field', () => {
  test.each([
    ['no number', { number: '' }, 'number'],
    ['nobody addressed', { addressedTo: 'dogs' }, 'addressedTo'],
    ['a telephone number in a reason', { reason: 'Ring 07700 900123 first' }, 'reason'],
    ['an e-mail address as owner', { owner: 'a.b@force.example' }, 'owner'],
    ['overdue as a status', { status: 'overdue' }, 'status'],
    ['a day that is none', { dueOn: '2027-02-30' }, 'dueOn'],
    ['an unknown KPI', { kpis: ['Z9'] }, 'kpis'],
  ])('%s', async (_fact, part, field) => {
    const answer = await send('/api/plan/lines', { ...draft, number: 'L50', ...part })
    expect([
      answer.statusCode,
      answer.json<{ faults: { field: string }[] }>().faults.map((each) => each.field),
    ]).toEqual([400, [field]])
  })
})

describe('what is taken along', () => {
  test('the lines chosen as CSV, recorded with the hash of its bytes', async () => {
    await add('L60')
    const answer = await service.as('pcc-office', '/api/plan/csv?addressed=force&status=on-track')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="plan.csv"')
    expect(answer.body).toContain('\r\nL60,"Force’s own, local plan",Outcomes and criminal justice,Charge more,')
    expect(await lastEntry()).toEqual({
      action: 'exported',
      subject: 'Plan',
      details: {
        format: 'csv',
        addressed: 'force',
        status: 'on-track',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    })
  })

  test('the six-monthly return as a Word document and as CSV, as the plan stood on a day', async () => {
    const document = await service.as('analyst', '/api/plan/return?on=2024-10-01')
    expect(document.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="stalking-return-2024-10-01.docx"',
    })
    expect(document.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect(await lastEntry()).toMatchObject({
      action: 'exported',
      subject: 'Six-monthly return',
      details: { format: 'docx', on: '2024-10-01' },
    })
    const csv = (await service.as('analyst', '/api/plan/return/csv?on=2024-10-01')).body.trim().split('\r\n')
    expect(csv).toHaveLength(18)
    expect(csv[1]).toMatch(/^derbyshire,2024-10-01,true,7,Chief constables,.*,No status given yet,,,2025-03-27,/)
  })

  test.each([
    ['a day that is none', 'on=2026-02-30'],
    ['a day to come', 'on=2999-01-01'],
    ['a day before the report', 'on=2024-01-01'],
  ])('no return of %s', async (_fact, query) => {
    expect((await service.as('analyst', `/api/plan/return?${query}`)).statusCode).toBe(400)
  })
})

test.each([
  ['a line that is not there', '/api/plan/lines/5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11', 404],
  ['a line by no id', '/api/plan/lines/nothing', 400],
  ['a page that is none', '/api/plan?page=0', 400],
  ['a status that is none', '/api/plan?status=red', 400],
])('%s', async (_fact, url, status) => {
  expect((await service.as('analyst', url)).statusCode).toBe(status)
})

import { createTestDatabase } from '@dashboard/db/testing'
import { fill } from '@dashboard/kpis/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvidence, withdrawEvidence } from './evidence.ts'
import { planLinePage } from './line-page.ts'
import { planReturn } from './plan-return.ts'
import { planAlone } from './say-line.ts'
import { emptyPlan, writeLine } from './testing/write-line.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let line: string
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  await fill(db, {})
  await emptyPlan(db)
  line = await writeLine(db, { status: 'on-track', reason: 'Well under way', due_on: '2026-03-31' })
  await writeLine(
    db,
    { status: 'on-track', reason: 'Later than planned', due_on: '2026-06-30' },
    { line, version: 2, on: '2026-03-20' },
  )
})
afterAll(() => database.destroy())

test.each([
  ['2026-01-05', { status: 'on-track', reason: 'Well under way', dueOn: '2026-03-31', earlierDueOn: [] }],
  ['2026-03-20', { reason: 'Later than planned', dueOn: '2026-06-30', earlierDueOn: ['2026-03-31'] }],
  ['2026-07-01', { status: 'overdue', reason: 'Later than planned' }],
])('a return of %s tells the plan as it stood then', async (on, expected) => {
  const made = await planReturn(database.db, on)
  expect(made).toMatchObject({ force: 'derbyshire', on, synthetic: true, lines: [expected] })
})

test('there is none of a day before the plan, and none of a day to come', async () => {
  await expect(planReturn(database.db, '2024-01-01')).rejects.toMatchObject({ field: 'on', status: 400 })
  await expect(planReturn(database.db, '2999-01-01')).rejects.toMatchObject({ field: 'on', status: 400 })
})

test('evidence is in it until it is withdrawn; on the page it stays to be read', async () => {
  const { db } = database
  const draft = { label: 'Policy, version 4', on: '2026-02-03', reference: 'Policy library' }
  const { id } = await addEvidence(db, line, draft, 'Performance analyst')
  const evidence = async () => (await planReturn(db, undefined)).lines.map(({ allEvidence }) => allEvidence)
  expect(await evidence()).toMatchObject([[{ label: 'Policy, version 4', withdrawn: null }]])
  await withdrawEvidence(db, { line, evidence: id }, { reason: 'It was superseded.' }, 'Performance analyst')
  expect(await evidence()).toEqual([[]])
  const page = await planLinePage(db, line, planAlone)
  expect(page.evidence).toMatchObject([{ id, withdrawn: { by: 'Performance analyst', reason: 'It was superseded.' } }])
  expect(page.line.evidence).toBeNull()
})

test('evidence bears no day to come, belongs to a line, and is withdrawn once', async () => {
  const { db } = database
  const draft = { label: 'Policy, version 5', on: '2999-01-01', reference: 'Policy library' }
  await expect(addEvidence(db, line, draft, 'Analyst')).rejects.toMatchObject({ field: 'on' })
  const none = '5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11'
  await expect(addEvidence(db, none, { ...draft, on: '2026-02-03' }, 'Analyst')).rejects.toMatchObject({ status: 404 })
  const { id } = await addEvidence(db, line, { ...draft, on: '2026-02-03' }, 'Analyst')
  const withdraw = (of: string) => withdrawEvidence(db, { line: of, evidence: id }, { reason: 'A mistake.' }, 'Analyst')
  await expect(withdraw(none)).rejects.toMatchObject({ status: 404 })
  await withdraw(line)
  await expect(withdraw(line)).rejects.toMatchObject({ status: 409 })
})

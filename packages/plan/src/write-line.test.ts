import type { PlanDraft, PlanLine } from '@dashboard/contract'
import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { planLinePage } from './line-page.ts'
import { planAlone } from './say-line.ts'
import { emptyPlan } from './testing/write-line.ts'
import { addLine, changeLine, undoLine } from './write-line.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(() => emptyPlan(database.db))
afterAll(() => database.destroy())

const draft: PlanDraft = {
  number: 'L1',
  addressedTo: 'local-plan',
  theme: 'protection',
  title: 'Review every order',
  wording: null,
  wordingStatus: 'unverified',
  wordingSource: 'Local plan, page 3',
  owner: 'Head of Legal Services',
  status: 'on-track',
  reason: 'List goes out monthly',
  completedOn: null,
  dueOn: '2027-03-31',
  dueStatus: 'verified',
  kpis: ['C9', 'f1', 'charge-rate'],
}

const add = (more: Partial<PlanDraft> = {}) =>
  database.db.transaction().execute((db) => addLine(db, { ...draft, ...more }, 'Performance analyst'))
const change = (id: string, version: number, more: Partial<PlanDraft> = {}) =>
  database.db.transaction().execute((db) => changeLine(db, id, { ...draft, ...more, version }, 'Performance analyst'))
const undo = (id: string, version: number, to: number) =>
  database.db.transaction().execute((db) => undoLine(db, id, { version, to }, 'Performance analyst'))
const pageOf = ({ id }: PlanLine) => planLinePage(database.db, id, planAlone)

test('a line that is added names its KPIs once each, by id and by number alike', async () => {
  const line = await add()
  expect(line).toMatchObject({ number: 'L1', version: 1, status: 'on-track', theme: { title: 'Protective measures' } })
  expect(line.kpis.map(({ code }) => code)).toEqual(['C9', 'F1'])
})

test('a change is a further version; the one before stays to be read', async () => {
  const line = await add()
  expect(await change(line.id, 1, { dueOn: '2027-06-30' })).toMatchObject({
    version: 2,
    dueOn: '2027-06-30',
    earlierDueOn: ['2027-03-31'],
  })
  const { versions } = await pageOf(line)
  expect(versions.map(({ version, dueOn, writtenBy }) => [version, dueOn, writtenBy])).toEqual([
    [2, '2027-06-30', 'Performance analyst'],
    [1, '2027-03-31', 'Performance analyst'],
  ])
})

test('the second of two who saw the same version is told, and nothing of theirs is written', async () => {
  const line = await add()
  await change(line.id, 1, { reason: 'First of the two' })
  await expect(change(line.id, 1, { reason: 'Second of the two' })).rejects.toMatchObject({
    status: 409,
    message: expect.stringMatching(
      /^Somebody else changed this while you were writing \(Performance analyst, .+\)\. Nothing you wrote is lost: compare the two and send yours again\.$/,
    ) as string,
  })
  expect((await pageOf(line)).line).toMatchObject({ version: 2, reason: 'First of the two' })
})

test('of two that are sent at once one is written and the other told', async () => {
  const line = await add()
  const outcomes = await Promise.allSettled([
    change(line.id, 1, { reason: 'One of two' }),
    change(line.id, 1, { reason: 'Other of two' }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await pageOf(line)).versions.map(({ version }) => version)).toEqual([2, 1])
})

test('an undo says again what an earlier version said, as a further one', async () => {
  const line = await add()
  await change(line.id, 1, { reason: 'Typed by mistake', dueOn: '2028-03-31' })
  expect(await undo(line.id, 2, 1)).toMatchObject({ version: 3, reason: 'List goes out monthly', dueOn: '2027-03-31' })
  expect((await pageOf(line)).versions.map(({ version }) => version)).toEqual([3, 2, 1])
})

test.each([
  ['the version itself', 1],
  ['one that is not there', 7],
])('there is no going back to %s', async (_fact, to) => {
  const line = await add()
  await expect(undo(line.id, 1, to)).rejects.toMatchObject({ status: 400, field: 'to' })
})

test('two lines do not have one number', async () => {
  await add()
  await expect(add({ title: 'Another' })).rejects.toMatchObject({
    status: 409,
    field: 'number',
    message: 'L1 is the number of another line: Review every order.',
  })
})

test('of a line that is not there nothing is written', async () => {
  await expect(change('5f0e6f3e-8f0b-4d52-9a3c-0a4b7c6d2e11', 1)).rejects.toMatchObject({ status: 404 })
})

describe('what does not fit is said beside its field', () => {
  test.each<[fact: string, more: Partial<PlanDraft>, field: string, message: string]>([
    ['an unknown theme', { theme: 'dogs' }, 'theme', 'Choose a theme.'],
    ['an unknown KPI', { kpis: ['Z9'] }, 'kpis', 'There is no KPI Z9. Name KPIs by their numbers, such as A6.'],
    ['a status without a reason', { reason: null }, 'reason', 'Say in 5 to 400 characters why.'],
    ['a reason without a status', { status: null }, 'status', 'Choose a status, for which the reason is given.'],
    ['complete without a day', { status: 'complete' }, 'completedOn', 'Give the day on which it was done.'],
    [
      'done, and not complete',
      { completedOn: '2026-01-05' },
      'completedOn',
      'Leave the day empty until the line is complete.',
    ],
    ['a due date that may be checked or not', { dueStatus: null }, 'dueStatus', 'Say whether the day is checked.'],
    [
      'verified without wording',
      { wordingStatus: 'verified' },
      'wording',
      'Give the wording: nothing can be verified without it.',
    ],
  ])('%s', async (_fact, more, field, message) => {
    await expect(add(more)).rejects.toMatchObject({ status: 400, field, message })
  })
})

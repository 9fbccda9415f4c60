import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, uuidOf } from '../../testing/tiny-warehouse.ts'
import { planDelivery } from './plan-delivery.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(() => sql`truncate dashboard.plan_line cascade`.execute(database.db))
afterAll(() => database.destroy())

type Version = { status?: string; done?: string; due?: string; dueStatus?: string; written?: string }

/** A line of the plan that said all this, one version after the other. */
async function write(name: string, ...versions: Version[]): Promise<void> {
  const { db } = database
  await sql`insert into dashboard.plan_line (plan_line_id, made_by) values (${uuidOf(name)}, 'Analyst')`.execute(db)
  for (const [index, { status = null, done = null, due = null, dueStatus, written }] of versions.entries()) {
    await sql`
      insert into dashboard.plan_line_version
        (plan_line_id, version, number, addressed_to, theme, title, wording_status, wording_source, owner,
         status, reason, completed_on, due_on, due_status, written_by, written_at)
      values (${uuidOf(name)}, ${index + 1}, ${name}, 'local-plan', 'scrutiny', 'A line', 'unverified', 'A test', 'Head of Crime',
              ${status}, ${status && 'A reason'}, ${done}, ${due}, ${due && (dueStatus ?? 'verified')}, 'Analyst',
              ${written ?? `2025-01-0${index + 1}`})
    `.execute(db)
  }
}

/** Cases, met and unknown of the month in which there are any; null where there is none. */
async function measured(asAt = '2026-06-30 23:59'): Promise<unknown> {
  await fill(database.db, { asAt, crimes: [{}] })
  const [cell] = await cellsOf(database.db, planDelivery)
  if (!cell) return null
  const at = cell.cases.findIndex((cases, index) => cases > 0 || (cell.unknown?.[index] ?? 0) > 0)
  return at < 0 ? null : [cell.cases[at], cell.met?.[at], cell.unknown?.[at]]
}

test.each<[fact: string, versions: Version[], expected: unknown]>([
  ['done before it was due', [{ status: 'complete', done: '2026-03-30', due: '2026-03-31' }], [1, 1, 0]],
  ['done on the day it was due', [{ status: 'complete', done: '2026-03-31', due: '2026-03-31' }], [1, 1, 0]],
  ['done a day late', [{ status: 'complete', done: '2026-04-01', due: '2026-03-31' }], [1, 0, 0]],
  ['not done', [{ status: 'on-track', due: '2026-03-31' }], [1, 0, 0]],
  [
    'done by a date that was moved, not by the first one',
    [
      { status: 'on-track', due: '2026-03-31' },
      { status: 'complete', done: '2026-05-20', due: '2026-05-31' },
    ],
    [1, 0, 0],
  ],
  ['nobody has said anything', [{ due: '2026-03-31' }], [0, 0, 1]],
  [
    'its date is not checked',
    [{ status: 'complete', done: '2026-03-30', due: '2026-03-31', dueStatus: 'unverified' }],
    [0, 0, 1],
  ],
  [
    'its date was checked later',
    [
      { due: '2026-03-31', dueStatus: 'unverified' },
      { status: 'complete', done: '2026-03-30', due: '2026-03-31' },
    ],
    [1, 1, 0],
  ],
  ['without a date', [{ status: 'on-track' }], null],
  ['not due yet at the cut-off', [{ status: 'on-track', due: '2026-07-01' }], null],
])('%s', async (_fact, versions, expected) => {
  await write('L1', ...versions)
  expect(await measured()).toEqual(expected)
})

test('what is written after the as-at of the extract counts with the next one', async () => {
  await write(
    'L1',
    { status: 'on-track', due: '2026-03-31' },
    { status: 'complete', done: '2026-03-30', due: '2026-03-31', written: '2026-07-02' },
  )
  expect(await measured()).toEqual([1, 0, 0])
  expect(await measured('2026-07-31 23:59')).toEqual([1, 1, 0])
})

test('status is told at the end of every month, as it stood then', async () => {
  await write(
    'L1',
    { status: 'at-risk', due: '2026-02-28', written: '2026-01-15' },
    { status: 'complete', done: '2026-03-20', due: '2026-02-28', written: '2026-03-21' },
  )
  await fill(database.db, { asAt: '2026-03-31 23:59', crimes: [{ recorded: '2026-01-10 12:00' }] })
  const cells = await cellsOf(database.db, planDelivery)
  const months = (part: string) =>
    cells.find((cell) => cell.measureId === 'plan-delivery-status' && cell.part === part)?.cases
  expect([months('at-risk'), months('overdue'), months('complete')]).toEqual([[1, 1, 0], undefined, [0, 0, 1]])
})

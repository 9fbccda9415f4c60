import { createTestDatabase } from '@dashboard/db/testing'
import { fill } from '@dashboard/kpis/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listActions } from '../list-actions.ts'
import { addMadeUpActions } from './add-made-up.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
  await addMadeUpActions(database.db)
})
afterAll(() => database.destroy())

const today = '2026-11-12'
const list = (filter = {}) => listActions(database.db, 'restricted', filter, today)

test('beside made-up figures there are seven, two of them overdue and one of these moved', async () => {
  await fill(database.db, { crimes: [{}] })
  expect(await list()).toHaveLength(7)
  expect((await list({ status: 'overdue' })).map(({ dueOn, firstDueOn }) => [dueOn, firstDueOn])).toEqual([
    ['2026-09-30', '2026-06-30'],
    ['2026-10-16', '2026-10-16'],
  ])
})

test('added again, nothing is doubled', async () => {
  await addMadeUpActions(database.db)
  expect(await list()).toHaveLength(7)
})

test('beside real figures there is none', async () => {
  await sql`update kpi.load set synthetic = false`.execute(database.db)
  expect(await list()).toEqual([])
})

test('before anything is loaded there is none', async () => {
  await sql`delete from kpi.load`.execute(database.db)
  expect(await list()).toEqual([])
})

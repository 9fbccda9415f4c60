import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planLinePage } from './line-page.ts'
import { planPage } from './plan-page.ts'
import { planAlone } from './say-line.ts'
import { emptyPlan, writeLine } from './testing/write-line.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let line: string
beforeAll(async () => {
  database = await createTestDatabase()
  await emptyPlan(database.db)
  line = await writeLine(database.db, { number: 'L1' })
  await writeLine(database.db, { number: 'L2' })
  await add('Chase the supplier', { status: 'open' })
  await add('Test the form', { status: 'done', on: '2026-03-03' })
  await add('Ask for money', { status: 'withdrawn', on: '2026-03-04' })
})
afterAll(() => database.destroy())

/** An action of the line, and how it goes. */
async function add(title: string, { status, on = '2026-02-02' }: { status: string; on?: string }): Promise<void> {
  await sql`
    with added as (insert into dashboard.action (made_by) values ('Chair') returning action_id),
    said as (
      insert into dashboard.action_version
        (action_id, version, title, what, owner, due_on, source, kpi_ids, plan_line_id, written_by)
      select action_id, 1, ${title}, 'What is to be done.', 'Head of Crime', '2026-06-30', 'delivery-group', '{charge-rate}',
             ${line}, 'Chair'
      from added
    )
    insert into dashboard.action_update (action_id, number, status, happened_on, words, evidence, written_by)
    select action_id, 1, ${status}, ${on}::date, 'How it goes.', 'https://force.example/evidence', 'Chair' from added
  `.execute(database.db)
}

test('a line tells how many of its actions are done, without those withdrawn', async () => {
  const { lines } = await planPage(database.db, {}, { ...planAlone, actions: true })
  expect(lines.map(({ number, actions }) => [number, actions])).toEqual([
    ['L1', { done: 1, all: 2 }],
    ['L2', { done: 0, all: 0 }],
  ])
  const page = await planLinePage(database.db, line, { ...planAlone, actions: true })
  expect(page.actions?.map(({ title, dueOn, doneOn }) => [title, dueOn, doneOn])).toEqual([
    ['Chase the supplier', '2026-06-30', null],
    ['Test the form', '2026-06-30', '2026-03-03'],
  ])
})

test('whoever does not see all actions is told nothing of them', async () => {
  const { lines } = await planPage(database.db, {}, planAlone)
  expect(lines.map(({ actions }) => actions)).toEqual([null, null])
  expect((await planLinePage(database.db, line, planAlone)).actions).toBeNull()
})

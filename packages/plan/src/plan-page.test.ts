import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planPage } from './plan-page.ts'
import { planAlone } from './say-line.ts'
import { emptyPlan, writeLine } from './testing/write-line.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database
  await emptyPlan(db)
  await writeLine(db, {
    number: 'L1',
    owner: 'Head of Crime',
    status: 'at-risk',
    reason: 'Too late',
    due_on: '2026-01-31',
  })
  await writeLine(db, { number: '10', addressed_to: 'both', theme: 'workforce', owner: 'Learning lead' })
  await writeLine(db, { number: '7', addressed_to: 'chief-constables', status: 'on-track', reason: 'Well under way' })
  await writeLine(db, { number: '15', addressed_to: 'pccs', owner: 'PCC’s office' })
})
afterAll(() => database.destroy())

const numbersOf = async (filter: Parameters<typeof planPage>[1]) =>
  (await planPage(database.db, filter, planAlone)).lines.map(({ number }) => number)

test('recommendations come first, by number, then the force’s own lines', async () => {
  expect(await numbersOf({})).toEqual(['7', '10', '15', 'L1'])
})

test.each<[fact: string, filter: Parameters<typeof planPage>[1], numbers: string[]]>([
  ['to chief constables, alone or with others', { addressed: 'chief-constables' }, ['7', '10']],
  ['to PCCs, alone or with others', { addressed: 'pccs' }, ['10', '15']],
  ['of the force’s own', { addressed: 'force' }, ['L1']],
  ['of a theme', { theme: 'workforce' }, ['10']],
  ['of an owner', { owner: 'PCC’s office' }, ['15']],
  ['that are overdue', { status: 'overdue' }, ['L1']],
  ['of which nobody has said anything', { status: 'none' }, ['10', '15']],
  ['that fit all that is chosen', { addressed: 'pccs', status: 'none', owner: 'Learning lead' }, ['10']],
])('%s', async (_fact, filter, numbers) => {
  expect(await numbersOf(filter)).toEqual(numbers)
})

test('the whole is counted whatever is chosen', async () => {
  const page = await planPage(database.db, { addressed: 'force' }, planAlone)
  expect([page.found, page.all]).toEqual([1, 4])
  expect(page.statuses).toEqual([
    { status: 'complete', lines: 0 },
    { status: 'on-track', lines: 1 },
    { status: 'at-risk', lines: 0 },
    { status: 'overdue', lines: 1 },
    { status: 'not-started', lines: 0 },
    { status: null, lines: 2 },
  ])
  expect(page.themes.map(({ id }) => id)).toEqual(['workforce', 'scrutiny'])
  expect(page.owners).toEqual(['Head of Crime', 'Learning lead', 'PCC’s office'])
})

test('twenty lines fill a page, and a page too far is the last', async () => {
  const other = await createTestDatabase()
  try {
    await sql`truncate dashboard.plan_line cascade`.execute(other.db)
    await Promise.all(Array.from({ length: 21 }, (_, index) => writeLine(other.db, { number: `L${index + 1}` })))
    const second = await planPage(other.db, { page: '9' }, planAlone)
    expect([second.page, second.pages, second.lines.map(({ number }) => number)]).toEqual([2, 2, ['L21']])
  } finally {
    await other.destroy()
  }
})

test('KPIs stand as the reader’s figures say, and those that nothing is released of have none', async () => {
  const { db } = database
  await writeLine(db, { number: 'L2', kpi_ids: ['charge-rate', 'training-coverage'] })
  const standing = {
    variation: { icon: 'common', words: 'Usual variation' },
    assurance: { icon: 'none', side: 'across', words: 'No target set' },
  } as const
  const { lines } = await planPage(
    db,
    { addressed: 'force' },
    { ...planAlone, standings: new Map([['charge-rate', standing]]) },
  )
  expect(lines.find(({ number }) => number === 'L2')?.kpis).toEqual([
    { id: 'charge-rate', code: 'F1', shortTitle: 'Charge rate', standing },
    { id: 'training-coverage', code: 'G1', shortTitle: 'Training coverage', standing: null },
  ])
})

import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill } from '../../testing/tiny-warehouse.ts'
import { trainingCoverage } from './training-coverage.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const row = (role_group: string, headcount: number, trained: number, more: object = {}) => ({
  month: '2026-01-01',
  role_group,
  headcount,
  trained,
  ...more,
})

async function answers(training: ReturnType<typeof row>[], breakdown = 'all') {
  await fill(database.db, { asAt: '2026-02-28 23:59', rows: { training } })
  const cells = await cellsOf(database.db, trainingCoverage)
  return cells
    .filter((cell) => cell.breakdown === breakdown)
    .map(({ category, firstMonth, cases, met, unknown }) => [category, firstMonth, cases, met, unknown])
}

test.each<[fact: string, training: ReturnType<typeof row>[], cases: number[], met: number[]]>([
  ['every post counts, and the trained ones meet it', [row('contact', 10, 4)], [10, 0], [4, 0]],
  ['all trained', [row('contact', 10, 10)], [10, 0], [10, 0]],
  ['none trained is none, not unknown', [row('contact', 10, 0)], [10, 0], [0, 0]],
  ['a role without posts has none to train', [row('contact', 10, 4), row('legal', 0, 0)], [10, 0], [4, 0]],
  ['roles are added up', [row('contact', 10, 4), row('legal', 2, 2)], [12, 0], [6, 0]],
  [
    'a row without an area is a row like another',
    [row('contact', 10, 4, { area_code: '' }), row('contact', 5, 5, { area_code: 'E06000015' })],
    [15, 0],
    [9, 0],
  ],
  [
    'each month stands for itself',
    [row('contact', 10, 4), row('contact', 11, 8, { month: '2026-02-01' })],
    [10, 11],
    [4, 8],
  ],
])('%s', async (_fact, training, cases, met) => {
  expect(await answers(training)).toEqual([['all', '2026-01', cases, met, [0, 0]]])
})

test('posts are told apart by role and by division; those of no area are not recorded', async () => {
  const training = [
    row('contact', 10, 4),
    row('response', 6, 3, { area_code: 'E06000015' }),
    row('response', 4, 4, { area_code: 'E07000032' }),
  ]
  expect(await answers(training, 'role_group')).toEqual([
    ['response', '2026-01', [10, 0], [7, 0], [0, 0]],
    ['contact', '2026-01', [10, 0], [4, 0], [0, 0]],
  ])
  expect(await answers(training, 'division')).toEqual([
    ['unknown', '2026-01', [10, 0], [4, 0], [0, 0]],
    ['North', '2026-01', [4, 0], [4, 0], [0, 0]],
    ['South', '2026-01', [6, 0], [3, 0], [0, 0]],
  ])
})

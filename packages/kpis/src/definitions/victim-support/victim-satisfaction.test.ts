import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill } from '../../testing/tiny-warehouse.ts'
import { victimSatisfaction } from './victim-satisfaction.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const response = (question: string, score: number, more: object = {}) => ({
  month: '2026-02-01',
  question,
  score,
  ...more,
})

test.each([
  ['completely satisfied (1) counts', 'whole_experience', 1, 'met in 2026-02'],
  ['fairly satisfied (3) counts', 'whole_experience', 3, 'met in 2026-02'],
  ['fairly dissatisfied (4) does not', 'whole_experience', 4, 'not met in 2026-02'],
  ['not at all satisfied (6) does not', 'whole_experience', 6, 'not met in 2026-02'],
  ['the other questions are not the headline', 'treatment', 1, 'not counted'],
])('%s', async (_fact, question, score, answer) => {
  await fill(database.db, { rows: { survey_response: [response(question, score)] } })
  expect(await onlyCase(database.db, victimSatisfaction)).toBe(answer)
})

test.each([
  ['victim-satisfaction-action-taken', 'action_taken'],
  ['victim-satisfaction-kept-informed', 'kept_informed'],
  ['victim-satisfaction-treatment', 'treatment'],
])('%s is of its own question, by the same rule', async (measureId, question) => {
  await fill(database.db, {
    asAt: '2026-02-28 23:59',
    rows: {
      survey_response: [response(question, 3), response(question, 4), response('whole_experience', 1)],
    },
  })
  const cells = await cellsOf(database.db, victimSatisfaction)
  const cell = cells.find((each) => each.measureId === measureId && each.breakdown === 'all')
  expect([cell?.firstMonth, cell?.cases, cell?.met]).toEqual(['2026-02', [2], [1]])
})

test('answers are broken down by who gave them', async () => {
  await fill(database.db, {
    asAt: '2026-02-28 23:59',
    rows: {
      survey_response: [
        response('whole_experience', 2, { sex: 'female', age_band: '25-34', domestic_abuse: true }),
        response('whole_experience', 5, { sex: 'male' }),
      ],
    },
  })
  const cells = (await cellsOf(database.db, victimSatisfaction)).filter(({ breakdown }) => breakdown !== 'all')
  expect(
    cells
      .filter(({ measureId }) => measureId === 'victim-satisfaction')
      .map(({ breakdown, category, cases, met }) => [breakdown, category, cases, met]),
  ).toEqual([
    ['victim_sex', 'female', [1], [1]],
    ['victim_sex', 'male', [1], [0]],
    ['victim_age', 'unknown', [1], [0]],
    ['victim_age', '25-34', [1], [1]],
    ['domestic_abuse', 'unknown', [1], [0]],
    ['domestic_abuse', 'yes', [1], [1]],
  ])
})

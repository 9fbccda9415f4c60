import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { positiveOutcomes } from './positive-outcomes.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ recorded: '2026-01-10 09:00' }]
const outcome = (code: string, on: string, more: object = {}) => ({ crime: 'crime', code, on, ...more })

test.each([
  ['1', 'met', 'met'],
  ['1A', 'met', 'met'],
  ['2', 'met', 'met'],
  ['2A', 'met', 'met'],
  ['3', 'met', 'met'],
  ['3A', 'met', 'met'],
  ['4', 'met', 'met'],
  ['5', 'not met', 'not met'],
  ['6', 'met', 'met'],
  ['7', 'not met', 'not met'],
  ['8', 'met', 'met'],
  ['9', 'not met', 'not met'],
  ['14', 'not met', 'not met'],
  ['15', 'not met', 'not met'],
  ['16', 'not met', 'not met'],
  ['17', 'not met', 'not met'],
  ['18', 'not met', 'not met'],
  ['21', 'not met', 'not met'],
  ['22', 'not met', 'met'],
])('outcome %s: %s, and with diversion %s', async (code, formal, withDiversion) => {
  await fill(database.db, { crimes, outcomes: [outcome(code, '2026-03-01')] })
  expect(await onlyCase(database.db, positiveOutcomes)).toBe(`${formal} in 2026-03`)
  expect(await onlyCase(database.db, positiveOutcomes, 'positive-outcomes-with-diversion')).toBe(
    `${withDiversion} in 2026-03`,
  )
})

test.each<[fact: string, tiny: Tiny, answer: string]>([
  ['a crime without an outcome is not counted', { crimes }, 'not counted'],
  [
    'the month is that of the outcome, however long after recording',
    { crimes: [{ recorded: '2020-01-10 09:00' }], outcomes: [outcome('3', '2026-03-31')] },
    'met in 2026-03',
  ],
  [
    'an outcome before recording counts like any other',
    { crimes, outcomes: [outcome('3', '2026-01-09')] },
    'met in 2026-01',
  ],
  [
    'an outcome that is no longer current does not count',
    { crimes, outcomes: [outcome('3', '2026-02-01', { is_current: false }), outcome('16', '2026-03-01')] },
    'not met in 2026-03',
  ],
  [
    'a caution of one suspect outweighs the withdrawal about another',
    { crimes, outcomes: [outcome('16', '2026-02-01'), outcome('3', '2026-03-01')] },
    'met in 2026-03',
  ],
  [
    'a cancelled crime is not counted',
    { crimes: [{ cancelled_on: '2026-05-01' }], outcomes: [outcome('3', '2026-03-01')] },
    'not counted',
  ],
  [
    'harassment is not counted',
    { crimes: [{ offence_code: '8/30' }], outcomes: [outcome('3', '2026-03-01')] },
    'not counted',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, positiveOutcomes)).toBe(answer)
})

import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { chargeRateAssigned } from './charge-rate-assigned.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ recorded: '2026-01-10 09:00' }]
const outcome = (code: string, on: string, more: object = {}) => ({ crime: 'crime', code, on, ...more })

test.each<[fact: string, tiny: Tiny, answer: string]>([
  ['a charge counts in the month of its outcome', { crimes, outcomes: [outcome('1', '2026-03-31')] }, 'met in 2026-03'],
  ['an alternate offence (1A) is a charge', { crimes, outcomes: [outcome('1A', '2026-04-01')] }, 'met in 2026-04'],
  ['a caution is not a charge', { crimes, outcomes: [outcome('3', '2026-03-01')] }, 'not met in 2026-03'],
  [
    'a crime without a suspect (18) is among those given an outcome',
    { crimes, outcomes: [outcome('18', '2026-03-01')] },
    'not met in 2026-03',
  ],
  ['so is diversion (22)', { crimes, outcomes: [outcome('22', '2026-03-01')] }, 'not met in 2026-03'],
  ['a crime without an outcome is not', { crimes }, 'not counted'],
  [
    'however long after recording',
    { crimes: [{ recorded: '2019-05-10 09:00' }], outcomes: [outcome('1', '2026-03-01')] },
    'met in 2026-03',
  ],
  [
    'an outcome before recording counts like any other',
    { crimes, outcomes: [outcome('1', '2026-01-09')] },
    'met in 2026-01',
  ],
  [
    'an outcome that is no longer current does not count',
    { crimes, outcomes: [outcome('1', '2026-02-01', { is_current: false }), outcome('16', '2026-03-01')] },
    'not met in 2026-03',
  ],
  [
    'a crime reopened and without an outcome now is not counted',
    { crimes, outcomes: [outcome('1', '2026-02-01', { is_current: false })] },
    'not counted',
  ],
  [
    'a charge of one suspect outweighs the outcome of another, in its own month',
    { crimes, outcomes: [outcome('15', '2026-02-01'), outcome('1', '2026-03-01')] },
    'met in 2026-03',
  ],
  [
    'a historic crime is counted',
    { crimes: [{ last_incident_on: '2019-01-01' }], outcomes: [outcome('1', '2026-03-01')] },
    'met in 2026-03',
  ],
  [
    'a cancelled crime is not counted',
    { crimes: [{ cancelled_on: '2026-05-01' }], outcomes: [outcome('1', '2026-03-01')] },
    'not counted',
  ],
  [
    'harassment is not counted',
    { crimes: [{ offence_code: '8/30' }], outcomes: [outcome('1', '2026-03-01')] },
    'not counted',
  ],
])('%s', async (_fact, tiny, answer) => {
  await fill(database.db, tiny)
  expect(await onlyCase(database.db, chargeRateAssigned)).toBe(answer)
})

test('a crime with outcomes for several suspects counts once', async () => {
  await fill(database.db, {
    asAt: '2026-03-31 23:59',
    crimes,
    outcomes: [outcome('1', '2026-03-01'), outcome('1', '2026-03-02'), outcome('16', '2026-03-03')],
  })
  const [cell] = await cellsOf(database.db, chargeRateAssigned)
  expect([cell?.firstMonth, cell?.cases, cell?.met]).toEqual(['2026-03', [1], [1]])
})

import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { outcomeMix } from './outcome-mix.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes: Tiny['crimes'] = [{ recorded: '2026-01-10 09:00' }]
const outcome = (code: string, on: string, more: object = {}) => ({ crime: 'crime', code, on, ...more })

/** The category of the only crime, `unknown` or `not counted`. */
async function onlyCategory(): Promise<string> {
  const cells = await cellsOf(database.db, outcomeMix)
  const parts = cells.filter(({ measureId, breakdown }) => measureId === 'outcome-mix' && breakdown === 'all')
  return parts.find(({ part, cases }) => part !== '' && cases[0] === 1)?.part ?? 'not counted'
}

// 10 January 2026 + 180 days is 9 July.
test.each<[fact: string, tiny: Tiny, category: string]>([
  ['an outcome on day 180 counts', { crimes, outcomes: [outcome('15', '2026-07-09')] }, 'outcome_15'],
  ['one on day 181 is not yet assigned', { crimes, outcomes: [outcome('15', '2026-07-10')] }, 'not_assigned'],
  ['one on the day of recording counts', { crimes, outcomes: [outcome('18', '2026-01-10')] }, 'outcome_18'],
  ['one before recording is unknown', { crimes, outcomes: [outcome('1', '2026-01-09')] }, 'unknown'],
  ['none is not yet assigned', { crimes }, 'not_assigned'],
  ['closed without one is not yet assigned', { crimes: [{ status: 'closed' }] }, 'not_assigned'],
  [
    'one that is no longer current is not yet assigned',
    { crimes, outcomes: [outcome('1', '2026-02-01', { is_current: false })] },
    'not_assigned',
  ],
  [
    'of several the charge comes first',
    { crimes, outcomes: [outcome('16', '2026-02-01'), outcome('1', '2026-03-01')] },
    'charged',
  ],
  [
    'a historic crime is counted',
    { crimes: [{ last_incident_on: '2019-01-01' }], outcomes: [outcome('16', '2026-02-01')] },
    'outcome_16',
  ],
  ['a cancelled crime is not counted', { crimes: [{ cancelled_on: '2026-02-01' }] }, 'not counted'],
])('%s', async (_fact, tiny, category) => {
  await fill(database.db, tiny)
  expect(await onlyCategory()).toBe(category)
})

test.each([
  ['1', 'charged'],
  ['1A', 'charged'],
  ['2', 'other'],
  ['3A', 'other'],
  ['4', 'other'],
  ['5', 'other'],
  ['8', 'other'],
  ['9', 'other'],
  ['13', 'other'],
  ['14', 'outcome_14'],
  ['15', 'outcome_15'],
  ['16', 'outcome_16'],
  ['17', 'outcome_17'],
  ['18', 'outcome_18'],
  ['20', 'other'],
  ['21', 'outcome_21'],
  ['22', 'outcome_22'],
])('outcome %s is in category %s', async (code, category) => {
  await fill(database.db, { crimes, outcomes: [outcome(code, '2026-02-01')] })
  expect(await onlyCategory()).toBe(category)
})

test('categories add up to the crimes recorded in the month', async () => {
  await fill(database.db, {
    asAt: '2026-02-28 23:59',
    crimes: [
      { id: 'a', recorded: '2026-01-31 23:30' },
      { id: 'b', recorded: '2026-02-01 00:30' },
      { id: 'c', recorded: '2026-02-02 09:00' },
    ],
    outcomes: [
      { crime: 'a', code: '1', on: '2026-02-03' },
      { crime: 'b', code: '16', on: '2026-02-03' },
    ],
  })
  const cells = await cellsOf(database.db, outcomeMix)
  const parts = cells.filter(({ measureId, breakdown }) => measureId === 'outcome-mix' && breakdown === 'all')
  expect(Object.fromEntries(parts.map(({ part, cases }) => [part, cases]))).toEqual({
    '': [1, 2],
    charged: [1, 0],
    outcome_16: [0, 1],
    not_assigned: [0, 1],
  })
})

describe('settled out of court', () => {
  test.each<[fact: string, outcomes: NonNullable<Tiny['outcomes']>, answer: string]>([
    ['a conditional caution (3) on day 180 counts', [outcome('3', '2026-07-09')], 'met in 2026-01'],
    ['on day 181 it does not', [outcome('3', '2026-07-10')], 'not met in 2026-01'],
    ['a community resolution (8) counts', [outcome('8', '2026-02-01')], 'met in 2026-01'],
    ['a charge does not', [outcome('1', '2026-02-01')], 'not met in 2026-01'],
    ['an offence taken into consideration (4) does not', [outcome('4', '2026-02-01')], 'not met in 2026-01'],
    ['diversion (22) does not', [outcome('22', '2026-02-01')], 'not met in 2026-01'],
    ['no outcome does not', [], 'not met in 2026-01'],
    ['one before recording is unknown', [outcome('3', '2026-01-09')], 'unknown in 2026-01'],
  ])('%s', async (_fact, outcomes, answer) => {
    await fill(database.db, { crimes, outcomes })
    expect(await onlyCase(database.db, outcomeMix, 'outcome-mix-out-of-court')).toBe(answer)
  })
})

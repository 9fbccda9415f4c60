import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { orderStageTimes } from './order-stage-times.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = [{ reported: '2026-01-10 12:00', recorded: '2026-01-12 12:00' }]

/** What the histogram of a stage says of the only order, and its month: `31 days, made, 2026-02`; else `unknown` or `not counted`. */
async function stage(measureId: string, tiny: Tiny): Promise<string> {
  await fill(database.db, { asAt: '2026-06-01 12:00', crimes, ...tiny })
  const cell = (await cellsOf(database.db, orderStageTimes)).find((each) => each.measureId === measureId)
  const measure = orderStageTimes.allMeasures.find(({ id }) => id === measureId)
  if (cell?.unknown?.includes(1)) return `unknown, ${cell.firstMonth}`
  const { length, end } = cell?.histogram ?? { length: [], end: [] }
  const ends = measure?.kind === 'duration' ? Object.keys(measure.ends) : []
  return length.length === 0
    ? 'not counted'
    : `${length[0]} days, ${ends[(end[0] ?? 0) - 1] ?? 'waiting'}, ${cell?.firstMonth}`
}

const order = (dates: object) => [{ ...dates }]

describe('from report to the decision to apply', () => {
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    [
      'runs in days',
      { orders: order({ decision: 'apply', considered_on: '2026-02-10' }) },
      '31 days, decided, 2026-02',
    ],
    [
      'is no time on the day of report',
      { orders: order({ decision: 'apply', considered_on: '2026-01-10' }) },
      '0 days, decided, 2026-01',
    ],
    [
      'is unknown before the report',
      { orders: order({ decision: 'apply', considered_on: '2026-01-09' }) },
      'unknown, 2026-01',
    ],
    [
      'is unknown without a day, in the month of the application',
      { orders: order({ decision: 'apply', applied_on: '2026-03-01' }) },
      'unknown, 2026-03',
    ],
    [
      'is unknown without a linked stalking crime',
      { orders: order({ decision: 'apply', considered_on: '2026-02-10', crimes: [] }) },
      'unknown, 2026-02',
    ],
    [
      'is not counted where the decision was another',
      { orders: order({ decision: 'not_apply', considered_on: '2026-02-10' }) },
      'not counted',
    ],
    [
      'is not counted without a decision',
      { orders: order({ considered_on: '2026-02-10', applied_on: '2026-02-11' }) },
      'not counted',
    ],
    [
      'is not counted for another kind of measure',
      { orders: order({ kind: 'dapo', decision: 'apply', considered_on: '2026-02-10' }) },
      'not counted',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    expect(await stage('order-stage-times', tiny)).toBe(answer)
  })
})

// 3 April 2026 is Good Friday and 6 April Easter Monday; 2 April is a Thursday.
describe('from the decision to the application, in working days', () => {
  const decided = (more: object) => ({ orders: order({ decision: 'apply', considered_on: '2026-04-02', ...more }) })
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['misses weekend and bank holidays', decided({ applied_on: '2026-04-07' }), '1 days, applied, 2026-04'],
    ['does not move on a bank holiday', decided({ applied_on: '2026-04-06' }), '0 days, applied, 2026-04'],
    ['counts the weekdays after them', decided({ applied_on: '2026-04-17' }), '9 days, applied, 2026-04'],
    [
      'ends another way when it is withdrawn first',
      decided({ withdrawn_on: '2026-04-08' }),
      '2 days, withdrawn, 2026-04',
    ],
    [
      'ends with the application when both are of one day',
      decided({ applied_on: '2026-04-08', withdrawn_on: '2026-04-08' }),
      '2 days, applied, 2026-04',
    ],
    ['waits until the cut-off', decided({}), '38 days, waiting, 2026-04'],
    [
      'is unknown where it was lodged before, though over a weekend',
      { orders: order({ decision: 'apply', considered_on: '2026-04-12', applied_on: '2026-04-11' }) },
      'unknown, 2026-04',
    ],
    [
      'is unknown without the day of the decision',
      { orders: order({ decision: 'apply', applied_on: '2026-04-11' }) },
      'unknown, 2026-04',
    ],
    [
      'is not counted without a decision to apply',
      { orders: order({ considered_on: '2026-04-02', applied_on: '2026-04-07' }) },
      'not counted',
    ],
  ])('%s', async (_fact, tiny, answer) => {
    expect(await stage('order-stage-times-application', tiny)).toBe(answer)
  })
})

describe('from the application to the first hearing', () => {
  const lodged = (more: object) => ({ orders: order({ applied_on: '2026-04-02', ...more }) })
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['runs in days', lodged({ first_hearing_on: '2026-05-01' }), '29 days, heard, 2026-04'],
    [
      'ends another way when it is withdrawn first',
      lodged({ withdrawn_on: '2026-04-12' }),
      '10 days, withdrawn, 2026-04',
    ],
    [
      'ends with the hearing when it is withdrawn there',
      lodged({ first_hearing_on: '2026-04-12', withdrawn_on: '2026-04-12' }),
      '10 days, heard, 2026-04',
    ],
    ['waits until the cut-off', lodged({}), '60 days, waiting, 2026-04'],
    [
      'waits for a hearing that is still to come',
      lodged({ first_hearing_on: '2026-06-02' }),
      '60 days, waiting, 2026-04',
    ],
    ['is over on the day of the cut-off', lodged({ first_hearing_on: '2026-06-01' }), '60 days, heard, 2026-04'],
    ['is unknown where there is an order and no hearing', lodged({ made_on: '2026-05-01' }), 'unknown, 2026-04'],
    [
      'is unknown where there is an interim order and no hearing',
      lodged({ interim_made_on: '2026-05-01' }),
      'unknown, 2026-04',
    ],
    ['is unknown where there is a refusal and no hearing', lodged({ refused_on: '2026-05-01' }), 'unknown, 2026-04'],
    ['is unknown where the hearing came before', lodged({ first_hearing_on: '2026-04-01' }), 'unknown, 2026-04'],
    ['is not counted where nobody applied', { orders: order({ made_on: '2026-04-02' }) }, 'not counted'],
  ])('%s', async (_fact, tiny, answer) => {
    expect(await stage('order-stage-times-hearing', tiny)).toBe(answer)
  })
})

describe('from the application to the first order', () => {
  const lodged = (more: object) => ({ orders: order({ applied_on: '2026-04-02', ...more }) })
  test.each<[fact: string, tiny: Tiny, answer: string]>([
    ['runs to the full order', lodged({ made_on: '2026-05-02' }), '30 days, made, 2026-04'],
    [
      'runs to an interim order before it',
      lodged({ interim_made_on: '2026-04-08', made_on: '2026-05-02' }),
      '6 days, made, 2026-04',
    ],
    ['ends another way when it is refused', lodged({ refused_on: '2026-05-02' }), '30 days, refused, 2026-04'],
    ['ends another way when it is withdrawn', lodged({ withdrawn_on: '2026-05-02' }), '30 days, withdrawn, 2026-04'],
    [
      'has been made when an interim order is followed by a refusal',
      lodged({ interim_made_on: '2026-04-08', refused_on: '2026-05-02' }),
      '6 days, made, 2026-04',
    ],
    [
      'has been made when both are of one day',
      lodged({ made_on: '2026-05-02', refused_on: '2026-05-02' }),
      '30 days, made, 2026-04',
    ],
    ['waits until the cut-off', lodged({}), '60 days, waiting, 2026-04'],
    ['is unknown where the order came before', lodged({ made_on: '2026-04-01' }), 'unknown, 2026-04'],
    [
      'runs to the full order where the interim one came before',
      lodged({ interim_made_on: '2026-04-01', made_on: '2026-05-02' }),
      '30 days, made, 2026-04',
    ],
    ['needs no linked crime', lodged({ made_on: '2026-05-02', crimes: [] }), '30 days, made, 2026-04'],
    ['is not counted where nobody applied', { orders: order({ made_on: '2026-04-02' }) }, 'not counted'],
  ])('%s', async (_fact, tiny, answer) => {
    expect(await stage('order-stage-times-order', tiny)).toBe(answer)
  })
})

describe('from the first order to its serving', () => {
  test.each<[fact: string, dates: object, answer: string]>([
    ['runs from the full order', { made_on: '2026-04-02', served_on: '2026-04-05' }, '3 days, served, 2026-04'],
    [
      'runs from an interim order to its own serving',
      {
        interim_made_on: '2026-04-02',
        interim_served_on: '2026-04-03',
        made_on: '2026-05-02',
        served_on: '2026-05-09',
      },
      '1 days, served, 2026-04',
    ],
    [
      'runs from the full order where the serving of the interim one has no day',
      { interim_made_on: '2026-04-02', made_on: '2026-05-02', served_on: '2026-05-09' },
      '7 days, served, 2026-04',
    ],
    ['is unknown for an interim order alone without a day', { interim_made_on: '2026-04-02' }, 'unknown, 2026-04'],
    ['waits until the cut-off', { made_on: '2026-04-02', expires_on: '2028-04-02' }, '60 days, waiting, 2026-04'],
    [
      'ends another way when the order ends first',
      { made_on: '2026-04-02', ended_on: '2026-04-12' },
      '10 days, ended, 2026-04',
    ],
    [
      'ends another way when it expires first',
      { made_on: '2026-04-02', expires_on: '2026-05-02' },
      '30 days, ended, 2026-04',
    ],
    [
      'is over on the last day of the order',
      { made_on: '2026-04-02', served_on: '2026-04-12', ended_on: '2026-04-12' },
      '10 days, served, 2026-04',
    ],
    ['is unknown where it was served before', { made_on: '2026-04-02', served_on: '2026-04-01' }, 'unknown, 2026-04'],
    ['is not counted where no order was made', { applied_on: '2026-04-02', refused_on: '2026-04-20' }, 'not counted'],
  ])('%s', async (_fact, dates, answer) => {
    expect(await stage('order-stage-times-service', { orders: order(dates) })).toBe(answer)
  })
})

test('rows that repeat an order count once in every stage', async () => {
  const row = {
    decision: 'apply',
    considered_on: '2026-02-10',
    applied_on: '2026-02-12',
    made_on: '2026-03-10',
    served_on: '2026-03-11',
  }
  await fill(database.db, { asAt: '2026-06-01 12:00', crimes, orders: [row, row] })
  const cells = (await cellsOf(database.db, orderStageTimes)).filter(({ breakdown }) => breakdown === 'all')
  expect(cells.map(({ measureId, cases, unknown }) => [measureId, cases[0], unknown?.[0]])).toEqual([
    ['order-stage-times', 1, 0],
    ['order-stage-times-application', 1, 0],
    ['order-stage-times-hearing', 0, 1],
    ['order-stage-times-order', 1, 0],
    ['order-stage-times-service', 1, 0],
  ])
})

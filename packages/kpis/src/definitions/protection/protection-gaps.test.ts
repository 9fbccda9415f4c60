import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../testing/answers.ts'
import { fill, type Tiny } from '../../testing/tiny-warehouse.ts'
import { protectionGaps } from './protection-gaps.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const crimes = (more: object = {}) => [{ recorded: '2026-01-10 12:00', ...more }]
const bail = (made_on: string | null, ended_on: string | null = null, more: object = {}) => ({
  kind: 'bail_conditions',
  made_on,
  ended_on,
  ...more,
})

/**
 * What is said of the only crime at the ends of January, February and March 2026: `gap`, `none`, `?` where it is unknown,
 * `-` where it is not counted. Every gap found is counted as one by the measure beside it too.
 */
async function monthEnds(tiny: Tiny, asAt = '2026-03-31 23:59'): Promise<string> {
  await fill(database.db, { asAt, crimes: crimes(), ...tiny })
  const cells = (await cellsOf(database.db, protectionGaps)).filter(({ breakdown }) => breakdown === 'all')
  const months = ['2026-01', '2026-02', '2026-03']
  const [share, count] = cells.map(({ firstMonth, cases, met, unknown }) => {
    const at = (counts: number[] | null, month: string) => counts?.[months.indexOf(month) - months.indexOf(firstMonth)]
    return (month: string) => ({ cases: at(cases, month), met: at(met, month), unknown: at(unknown, month) })
  })
  const said = months.map((month) => {
    if (share?.(month).unknown) return '?'
    if (!share?.(month).cases) return '-'
    return share(month).met ? 'gap' : 'none'
  })
  expect(months.map((month) => count?.(month).cases ?? 0)).toEqual(said.map((each) => (each === 'gap' ? 1 : 0)))
  return said.join(' ')
}

describe('the measures', () => {
  test.each<[fact: string, orders: Tiny['orders'], said: string]>([
    ['a crime that never had one is not counted', [], '- - -'],
    ['a crime counts from the first that began', [bail('2026-02-28')], '- none none'],
    ['a measure that goes on leaves no gap', [bail('2026-01-15')], 'none none none'],
    ['one that ended on the last day of a month leaves none then', [bail('2026-01-15', '2026-02-28')], 'none none gap'],
    ['one that ended on the day before does', [bail('2026-01-15', '2026-02-27')], 'none gap gap'],
    ['one that expired does', [bail('2026-01-15', null, { expires_on: '2026-02-27' })], 'none gap gap'],
    [
      'one until further order does not',
      [bail('2026-01-15', null, { expires_on: '2026-02-27', indefinite: true })],
      'none none none',
    ],
    [
      'the next that began on the day after leaves no gap',
      [bail('2026-01-15', '2026-02-27'), bail('2026-02-28')],
      'none none none',
    ],
    [
      'one that began two days after leaves one',
      [bail('2026-01-15', '2026-02-27'), bail('2026-03-01')],
      'none gap none',
    ],
    [
      'a longer one goes on when a later one ends',
      [bail('2026-01-15', '2026-03-31'), bail('2026-02-01', '2026-02-10')],
      'none none none',
    ],
    ['the longer one ends it', [bail('2026-01-15', '2026-03-15'), bail('2026-02-01', '2026-02-10')], 'none none gap'],
    ['an interim order protects', [{ interim_made_on: '2026-02-01' }], '- none none'],
    ['an application does not', [bail('2026-01-15', '2026-01-20'), { applied_on: '2026-01-16' }], 'gap gap gap'],
    [
      'a sexual harm prevention order does not',
      [bail('2026-01-15', '2026-01-20'), { kind: 'shpo', made_on: '2026-01-20' }],
      'gap gap gap',
    ],
    [
      'one linked to no crime does not',
      [bail('2026-01-15', '2026-01-20'), bail('2026-01-20', null, { crimes: [] })],
      'gap gap gap',
    ],
    [
      'one that began on no known day makes a gap unknown',
      [bail('2026-01-15', '2026-02-10'), bail(null, null, { served_on: '2026-02-11' })],
      'none ? ?',
    ],
    [
      'so does one that ended before it began',
      [bail('2026-01-15', '2026-02-10'), bail('2026-02-20', '2026-02-15')],
      'none ? ?',
    ],
    ['one that began on no known day is not enough to be counted', [bail(null, '2026-02-11')], '- - -'],
  ])('%s', async (_fact, orders, said) => {
    expect(await monthEnds({ orders: orders ?? [] })).toBe(said)
  })
})

describe('the case', () => {
  const ended = [bail('2026-01-15', '2026-01-20')]
  const graded = (...grades: string[]) => ({
    risk_assessment: grades.map((grade, index) => ({
      crime_id: 'crime',
      tool: 'sst',
      grade,
      completed_at: `2026-01-${11 + index} 12:00`,
    })),
  })
  test.each<[fact: string, tiny: Tiny, said: string]>([
    ['open leaves a gap', { orders: ended }, 'gap gap gap'],
    [
      'closed leaves none from the day it is closed',
      { crimes: crimes({ status: 'closed', closed_on: '2026-02-28' }), orders: ended },
      'gap none none',
    ],
    [
      'closed the day after leaves one still',
      { crimes: crimes({ status: 'closed', closed_on: '2026-03-01' }), orders: ended },
      'gap gap none',
    ],
    ['closed on no known day is unknown', { crimes: crimes({ status: 'closed' }), orders: ended }, '? ? ?'],
    [
      'closed on no known day is no gap while a measure runs',
      { crimes: crimes({ status: 'closed' }), orders: [bail('2026-01-15')] },
      'none none none',
    ],
    [
      'open is open though it has a day of closing',
      { crimes: crimes({ closed_on: '2026-02-01' }), orders: ended },
      'gap gap gap',
    ],
    [
      'closed and graded high at the latest leaves a gap',
      {
        crimes: crimes({ status: 'closed', closed_on: '2026-01-20' }),
        orders: ended,
        rows: graded('standard', 'high'),
      },
      'gap gap gap',
    ],
    [
      'closed on no known day and graded high leaves one',
      { crimes: crimes({ status: 'closed' }), orders: ended, rows: graded('high') },
      'gap gap gap',
    ],
    [
      'closed and graded high at first only leaves none',
      { crimes: crimes({ status: 'closed', closed_on: '2026-01-20' }), orders: ended, rows: graded('high', 'medium') },
      'none none none',
    ],
    [
      'counts from the month it is recorded',
      { crimes: crimes({ reported: '2026-01-10 12:00', recorded: '2026-02-10 12:00' }), orders: ended },
      '- gap gap',
    ],
    ['is not harassment', { crimes: crimes({ offence_code: '8/30' }), orders: ended }, '- - -'],
    ['is not cancelled', { crimes: crimes({ cancelled_on: '2026-03-01' }), orders: ended }, '- - -'],
  ])('%s', async (_fact, tiny, said) => {
    expect(await monthEnds(tiny)).toBe(said)
  })
})

test('the month that still runs is judged as at the cut-off', async () => {
  expect(await monthEnds({ orders: [bail('2026-01-15', '2026-02-10')] }, '2026-02-10 12:00')).toBe('none none -')
  expect(await monthEnds({ orders: [bail('2026-01-15', '2026-02-10')] }, '2026-02-11 12:00')).toBe('none gap -')
})

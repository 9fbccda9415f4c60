import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf, onlyCase } from '../../testing/answers.ts'
import { fill, uuidOf, type Tiny } from '../../testing/tiny-warehouse.ts'
import { reoffending } from './reoffending.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

const made = [{ id: 'order', made_on: '2025-03-10', crimes: [] }]
const crime = (reported: string, more: object = {}) => [{ reported, ...more }]
const suspected = (suspect = 'suspect') => ({ crime_suspect: [{ crime_id: 'crime', suspect_id: suspect }] })

// 10 March 2025 and 365 days is 10 March 2026; and 180 days is 6 September 2025.
describe('after a first order', () => {
  test.each<[fact: string, tiny: Tiny, answer: string, halfYear: string]>([
    ['a crime on day 365 counts', { crimes: crime('2026-03-10 12:00') }, 'met in 2025-03', 'not met in 2025-03'],
    ['one on day 366 does not', { crimes: crime('2026-03-11 12:00') }, 'not met in 2025-03', 'not met in 2025-03'],
    [
      'one on day 180 counts for half a year',
      { crimes: crime('2025-09-06 12:00') },
      'met in 2025-03',
      'met in 2025-03',
    ],
    ['one on day 181 does not', { crimes: crime('2025-09-07 12:00') }, 'met in 2025-03', 'not met in 2025-03'],
    ['one on the day after counts', { crimes: crime('2025-03-11 12:00') }, 'met in 2025-03', 'met in 2025-03'],
    [
      'one on the day of the order does not',
      { crimes: crime('2025-03-10 12:00') },
      'not met in 2025-03',
      'not met in 2025-03',
    ],
    [
      'one reported before and recorded after does not',
      { crimes: crime('2025-03-09 12:00', { recorded: '2025-03-20 12:00' }) },
      'not met in 2025-03',
      'not met in 2025-03',
    ],
    [
      'harassment counts',
      { crimes: crime('2025-05-10 12:00', { offence_code: '8/30' }) },
      'met in 2025-03',
      'met in 2025-03',
    ],
    [
      'controlling behaviour does not',
      { crimes: crime('2025-05-10 12:00', { offence_code: '8/67' }) },
      'not met in 2025-03',
      'not met in 2025-03',
    ],
    [
      'a cancelled crime does not',
      { crimes: crime('2025-05-10 12:00', { cancel_reason: 'no_crime' }) },
      'not met in 2025-03',
      'not met in 2025-03',
    ],
    [
      'a crime of somebody else does not',
      { crimes: crime('2025-05-10 12:00'), rows: suspected('somebody else') },
      'not met in 2025-03',
      'not met in 2025-03',
    ],
  ])('%s', async (_fact, tiny, answer, halfYear) => {
    await fill(database.db, { orders: made, rows: suspected(), ...tiny })
    expect(await onlyCase(database.db, reoffending)).toBe(answer)
    expect(await onlyCase(database.db, reoffending, 'reoffending-half-year')).toBe(halfYear)
  })

  test.each<[fact: string, recordedOn: string, measure: string, answer: string]>([
    ['a breach on day 365 counts', '2026-03-10', 'order', 'met in 2025-03'],
    ['one on day 366 does not', '2026-03-11', 'order', 'not met in 2025-03'],
    ['one on the day of the order does not', '2025-03-10', 'order', 'not met in 2025-03'],
    ['one of another measure counts', '2025-05-10', 'bail', 'met in 2025-03'],
    ['one by somebody else does not', '2025-05-10', 'of somebody else', 'not met in 2025-03'],
  ])('%s', async (_fact, recordedOn, measure, answer) => {
    await fill(database.db, {
      crimes: crime('2025-01-10 12:00'),
      orders: [
        ...made,
        { id: 'bail', kind: 'bail_conditions', made_on: '2025-01-10' },
        { id: 'of somebody else', kind: 'nmo', suspect_id: uuidOf('somebody else') },
      ],
      rows: { breach: [{ measure_id: measure, recorded_on: recordedOn }] },
    })
    expect(await onlyCase(database.db, reoffending)).toBe(answer)
  })

  test.each<[fact: string, orders: Tiny['orders'], answer: string]>([
    ['an interim order is the first', [{ interim_made_on: '2025-03-10', made_on: '2025-04-20' }], 'met in 2025-03'],
    ['an earlier order is the first', [{ made_on: '2025-04-20' }, { made_on: '2024-02-10' }], 'not met in 2024-02'],
    ['an order that was only sought is none', [{ applied_on: '2025-03-10', refused_on: '2025-04-20' }], 'not counted'],
    ['another kind of measure is none', [{ kind: 'restraining_order', made_on: '2025-03-10' }], 'not counted'],
  ])('%s', async (_fact, orders, answer) => {
    await fill(database.db, { crimes: crime('2025-03-11 12:00'), orders: orders ?? [], rows: suspected() })
    expect(await onlyCase(database.db, reoffending)).toBe(answer)
  })

  test('a suspect reported twice is one case', async () => {
    await fill(database.db, {
      asAt: '2025-03-31 23:59',
      crimes: [
        { id: 'a', reported: '2025-03-15 12:00' },
        { id: 'b', reported: '2025-03-20 12:00' },
      ],
      orders: made,
      rows: {
        crime_suspect: [
          { crime_id: 'a', suspect_id: 'suspect' },
          { crime_id: 'b', suspect_id: 'suspect' },
        ],
      },
    })
    const [cell] = await cellsOf(database.db, reoffending)
    expect([cell?.cases, cell?.met]).toEqual([[1], [1]])
  })
})

describe('after the start of a programme', () => {
  const start = (on: string | null, programme = 'cobi') => ({
    suspect_id: 'suspect',
    programme,
    referred_on: '2025-01-10',
    started_on: on,
  })
  const programmes = async (reported: string, ...starts: ReturnType<typeof start>[]) => {
    await fill(database.db, { crimes: crime(reported), rows: { ...suspected(), programme_referral: starts } })
    return onlyCase(database.db, reoffending, 'reoffending-programme')
  }

  test.each<[fact: string, reported: string, starts: (string | null)[], answer: string]>([
    ['a crime on day 365 counts', '2026-03-10 12:00', ['2025-03-10'], 'met in 2025-03'],
    ['one on day 366 does not', '2026-03-11 12:00', ['2025-03-10'], 'not met in 2025-03'],
    ['one on the day of the start does not', '2025-03-10 12:00', ['2025-03-10'], 'not met in 2025-03'],
    [
      'of two starts of one programme the first counts',
      '2026-03-11 12:00',
      ['2025-06-10', '2025-03-10'],
      'not met in 2025-03',
    ],
    ['a programme never started is none', '2025-05-10 12:00', [null], 'not counted'],
  ])('%s', async (_fact, reported, starts, answer) => {
    expect(await programmes(reported, ...starts.map((on) => start(on)))).toBe(answer)
  })

  test('two programmes are two cases', async () => {
    await programmes('2025-05-10 12:00', start('2025-03-10'), start('2025-03-10', 'another'))
    const cells = await cellsOf(database.db, reoffending)
    const cell = cells.find(({ measureId }) => measureId === 'reoffending-programme')
    expect([cell?.cases[0], cell?.met?.[0]]).toEqual([2, 2])
  })
})

describe('after a first outcome', () => {
  const outcome = (on: string, more: object = {}) => ({ crime: 'first', code: '15', on, ...more })
  test.each<[fact: string, again: string, outcomes: Tiny['outcomes'], first: object, answer: string]>([
    ['a crime on day 365 counts', '2026-03-10 12:00', [outcome('2025-03-10')], {}, 'met in 2025-03'],
    ['one on day 366 does not', '2026-03-11 12:00', [outcome('2025-03-10')], {}, 'not met in 2025-03'],
    [
      'an outcome that is no longer current is none',
      '2025-05-10 12:00',
      [outcome('2025-03-10', { is_current: false })],
      {},
      'not counted',
    ],
    [
      'the outcome of another class of crime is none',
      '2025-05-10 12:00',
      [outcome('2025-03-10')],
      { offence_code: '8/30' },
      'not counted',
    ],
    [
      'of two crimes the first outcome counts',
      '2025-05-10 12:00',
      [outcome('2025-03-10'), { crime: 'again', code: '16', on: '2025-06-10' }],
      {},
      'met in 2025-03',
    ],
  ])('%s', async (_fact, again, outcomes, first, answer) => {
    await fill(database.db, {
      crimes: [
        { id: 'first', reported: '2025-01-10 12:00', ...first },
        { id: 'again', reported: again },
      ],
      outcomes: outcomes ?? [],
      rows: {
        crime_suspect: [
          { crime_id: 'first', suspect_id: 'suspect' },
          { crime_id: 'again', suspect_id: 'suspect' },
        ],
      },
    })
    expect(await onlyCase(database.db, reoffending, 'reoffending-outcome')).toBe(answer)
  })
})

import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineKpi, type Kind } from './define-kpi.ts'
import { plain } from './testing/plain-definition.ts'
import { cellsOf } from './testing/answers.ts'
import { fill } from './testing/tiny-warehouse.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

describe('other kinds', () => {
  const define = (kind: Kind, text: string) =>
    defineKpi({ ...plain, id: 'k', code: 'K1', title: 'K', shortTitle: 'K', cases: text, ...kind })

  test('a count has cases and no answer', async () => {
    await fill(database.db, { asAt: '2026-01-31 23:59', crimes: [{ id: 'a' }, { id: 'b' }] })
    const [cell] = await cellsOf(
      database.db,
      define(
        { kind: 'count' },
        'select crime_id as subject_id, recorded_on as counted_on from warehouse.stalking_crime',
      ),
    )
    expect([cell?.cases, cell?.met]).toEqual([[2], null])
  })

  test('hours run by the clock of the world, not of the wall; a begun one is a whole', async () => {
    await fill(database.db, {
      asAt: '2026-03-31 23:59',
      crimes: [{ reported: '2026-03-28 12:00', recorded: '2026-03-29 12:00' }],
    })
    const kpi = define(
      { kind: 'duration', clock: 'hours', ends: { recorded: 'Recorded' }, horizons: [24] },
      `select crime_id as subject_id, recorded_on as counted_on, reported_at as started_at, recorded_at as ended_at, 'recorded' as ended_by from warehouse.stalking_crime`,
    )
    const [cell] = await cellsOf(database.db, kpi)
    const { month = [], length = [], end = [], cases = [] } = cell?.histogram ?? {}
    expect([[...month], [...length], [...end], [...cases]]).toEqual([[0], [23], [1], [1]])
  })

  test('a ratio keeps the whole, the group and the rest', async () => {
    await fill(database.db, {
      asAt: '2026-01-31 23:59',
      crimes: [
        { id: 'a', domestic_abuse: true },
        { id: 'b', domestic_abuse: true },
        { id: 'c', domestic_abuse: false },
      ],
      outcomes: [{ crime: 'a', code: '1', on: '2026-01-20' }],
    })
    const kpi = define(
      { kind: 'ratio' },
      `select crime_id as subject_id, recorded_on as counted_on, charged_on is not null as met, domestic_abuse as in_group from warehouse.stalking_crime`,
    )
    const cells = await cellsOf(database.db, kpi)
    expect(cells.map(({ part, cases: counts, met }) => [part, counts, met])).toEqual([
      ['', [3], [1]],
      ['group', [2], [1]],
      ['rest', [1], [0]],
    ])
  })

  test('a snapshot counts a case at each month end', async () => {
    await fill(database.db, { asAt: '2026-03-31 23:59', crimes: [{ recorded: '2026-01-10 12:00' }] })
    const kpi = define(
      { kind: 'snapshot', asks: false },
      `select crime_id as subject_id, month_end::date as counted_on from warehouse.stalking_crime, generate_series('2026-01-31'::date, '2026-03-31'::date, '1 month') as month_end where recorded_on <= month_end`,
    )
    const [cell] = await cellsOf(database.db, kpi)
    expect(cell?.cases).toEqual([1, 1, 1])
  })
})

test('the wider population adds stalking included in another crime and breaches of orders', async () => {
  const kpi = defineKpi({
    ...plain,
    id: 'k',
    code: 'K1',
    title: 'K',
    shortTitle: 'K',
    kind: 'count',
    cases: 'select crime_id as subject_id, recorded_on as counted_on from warehouse.stalking_crime',
  })
  await fill(database.db, {
    asAt: '2026-01-31 23:59',
    crimes: [
      { id: 'a' },
      { id: 'b', offence_code: '8/30', included_stalking: true },
      { id: 'c', offence_code: '8/30' },
    ],
  })
  const [narrow] = await cellsOf(database.db, kpi)
  const [wide] = await cellsOf(database.db, kpi, 'stalking-related')
  expect([narrow?.population, narrow?.cases, wide?.population, wide?.cases]).toEqual([
    '8q',
    [1],
    'stalking-related',
    [2],
  ])
})

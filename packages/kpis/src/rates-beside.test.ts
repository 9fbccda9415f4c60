import { createTestDatabase } from '@dashboard/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineKpi, sql as cases } from './define-kpi.ts'
import { plain } from './testing/plain-definition.ts'
import { cellsOf } from './testing/answers.ts'
import { fill } from './testing/tiny-warehouse.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.destroy())

describe('C8, a proportion with another and a rate beside it', () => {
  const breaches = defineKpi({
    ...plain,
    id: 'breach-response',
    code: 'C8',
    title: 'Breaches with an arrest within a day',
    shortTitle: 'Response to breaches',
    subject: 'order',
    kind: 'proportion',
    cases: cases`
      select measure_id as subject_id, recorded_on as counted_on,
             case when arrested_on < recorded_on then null
                  else coalesce(arrested_on - recorded_on <= 1, false) end as met
      from   warehouse.breach
    `,
    measures: [
      {
        id: 'breach-charge',
        code: 'C8-charge',
        title: 'Breaches charged within 90 days',
        kind: 'proportion',
        cases: cases`
          select measure_id as subject_id, recorded_on as counted_on,
                 coalesce(outcome_code in ('1', '1A') and outcome_on - recorded_on between 0 and 90, false) as met
          from   warehouse.breach
        `,
      },
      {
        id: 'breach-rate',
        code: 'C8-rate',
        title: 'Breaches for every 100 order-months',
        kind: 'rate',
        per: 100,
        cases: cases`
          select null::uuid as subject_id, month.counted_on,
                 (select count(*) from warehouse.breach join warehouse.spo using (measure_id) where date_trunc('month', recorded_on) = month.counted_on) as events,
                 coalesce((select sum(upper(days.part) - lower(days.part))
                           from   (select daterange(made_on, ended_on) * daterange(month.counted_on::date, (month.counted_on + interval '1 month')::date) as part
                                   from warehouse.spo where made_on is not null) days
                           where  not isempty(days.part)), 0) / 30.4375 as exposure
          from   generate_series('2026-01-01'::timestamp, '2026-02-01'::timestamp, '1 month') as month (counted_on)
        `,
      },
    ],
  })

  test('arrests, charges and the rate over time at risk are measured from one definition', async () => {
    await fill(database.db, {
      asAt: '2026-02-28 23:59',
      crimes: [{}],
      orders: [
        { id: 'o', applied_on: '2025-11-01', made_on: '2026-01-01', ended_on: '2026-02-15' },
        { id: 'n', kind: 'nmo', made_on: '2025-11-01' },
      ],
      rows: {
        breach: [
          breach('o', '2026-01-10', '2026-01-11', '1', '2026-04-10'),
          breach('o', '2026-01-10', '2026-01-12', '1', '2026-04-11'),
          breach('n', '2026-01-20'),
          breach('n', '2026-02-05', '2026-02-04'),
        ],
      },
    })
    const cells = await cellsOf(database.db, breaches)
    expect(cells.map(({ measureId, cases: counts, met, unknown }) => [measureId, counts, met, unknown])).toEqual([
      ['breach-response', [3, 0], [1, 0], [0, 1]],
      ['breach-charge', [3, 1], [1, 0], [0, 0]],
      ['breach-rate', [2, 0], null, null],
    ])
    // 31 days of January and 14 of February, in months of 30.4375 days.
    expect(cells[2]?.exposure).toEqual([expect.closeTo(1.01848, 5), expect.closeTo(0.45996, 5)])
  })
})

function breach(
  measure: string,
  on: string,
  arrested: string | null = null,
  code: string | null = null,
  outcomeOn: string | null = null,
) {
  return { measure_id: measure, recorded_on: on, arrested_on: arrested, outcome_code: code, outcome_on: outcomeOn }
}

import { createTestDatabase } from '@dashboard/db/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineKpi, sql as cases, type Kind, type KpiDefinition } from './define-kpi.ts'
import { cellsOf } from './testing/answers.ts'
import { fill, uuidOf } from './testing/tiny-warehouse.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  database = await createTestDatabase()
  await sql`
    create table warehouse.risk_assessment
      (assessment_id uuid, crime_id uuid, grade text, completed_on date, supersedes uuid, approved_by text, approved_on date);
    create table warehouse.breach
      (breach_id uuid, measure_id uuid, kind text, recorded_on date, arrested_on date, outcome_code text, outcome_on date);
  `.execute(database.db)
})
afterAll(() => database.destroy())

const about = {
  question: 'Is it so?',
  counted: 'Cases.',
  words: { cases: 'cases', met: 'so', month: 'month', records: 'records' },
  theme: 'risk',
  subject: 'crime',
  breakdowns: [],
  better: 'neither',
  owner: 'Nobody',
  matureAfterDays: 0,
  caveats: [],
  version: 1,
} satisfies Partial<KpiDefinition>

describe('B3, a proportion with two mixes beside it', () => {
  const riskBands = defineKpi({
    ...about,
    id: 'unexplained-downgrades',
    code: 'B3',
    title: 'Downgrades of risk without sign-off',
    shortTitle: 'Unexplained downgrades',
    kind: 'proportion',
    cases: cases`
      select assessment.crime_id as subject_id,
             assessment.completed_on as counted_on,
             case when assessment.approved_by = 'none' then true
                  when assessment.approved_by is null or assessment.approved_on is null then null
                  else false end as met
      from   warehouse.risk_assessment assessment
      join   warehouse.risk_assessment earlier on earlier.assessment_id = assessment.supersedes
      where  array_position(array['standard', 'medium', 'high'], assessment.grade)
           < array_position(array['standard', 'medium', 'high'], earlier.grade)
    `,
    measures: [
      {
        id: 'first-risk-band',
        code: 'B3-first',
        title: 'Risk band at first assessment',
        kind: 'mix',
        cases: cases`
          select distinct on (crime_id) crime_id as subject_id, recorded_on as counted_on, grade as category
          from   warehouse.risk_assessment join warehouse.stalking_crime using (crime_id)
          order  by crime_id, completed_on
        `,
      },
      {
        id: 'latest-risk-band',
        code: 'B3-latest',
        title: 'Risk band at latest assessment',
        kind: 'mix',
        cases: cases`
          select distinct on (crime_id) crime_id as subject_id, recorded_on as counted_on, grade as category
          from   warehouse.risk_assessment join warehouse.stalking_crime using (crime_id)
          order  by crime_id, completed_on desc
        `,
      },
    ],
  })

  test('downgrades and both distributions are measured side by side, each in its own months', async () => {
    await fill(database.db, {
      asAt: '2026-03-31 23:59',
      crimes: [
        { id: 'a', recorded: '2026-01-10 12:00' },
        { id: 'b', recorded: '2026-02-10 12:00' },
      ],
    })
    await assess('a1', 'a', 'high', '2026-01-11')
    await assess('a2', 'a', 'medium', '2026-02-01', 'a1', 'none')
    await assess('a3', 'a', 'standard', '2026-02-20', 'a2', null)
    await assess('b1', 'b', 'medium', '2026-02-11')
    await assess('b2', 'b', 'high', '2026-02-12', 'b1', 'none')
    const cells = await cellsOf(database.db, riskBands)
    expect(
      cells.map(({ measureId, part, firstMonth, cases: counts, met, unknown }) => [
        measureId,
        part,
        firstMonth,
        counts,
        met,
        unknown,
      ]),
    ).toEqual([
      ['unexplained-downgrades', '', '2026-02', [1, 0], [1, 0], [1, 0]],
      ['first-risk-band', 'high', '2026-01', [1, 0, 0], null, null],
      ['first-risk-band', 'medium', '2026-01', [0, 1, 0], null, null],
      ['latest-risk-band', 'standard', '2026-01', [1, 0, 0], null, null],
      ['latest-risk-band', 'high', '2026-01', [0, 1, 0], null, null],
    ])
  })
})

describe('C8, a proportion with another and a rate beside it', () => {
  const breaches = defineKpi({
    ...about,
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
                 (select count(*) from warehouse.breach where kind = 'spo' and date_trunc('month', recorded_on) = month.counted_on) as events,
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
      orders: [{ id: 'o', applied_on: '2025-11-01', made_on: '2026-01-01', ended_on: '2026-02-15' }],
    })
    await breach('spo', '2026-01-10', '2026-01-11', '1', '2026-04-10')
    await breach('spo', '2026-01-10', '2026-01-12', '1', '2026-04-11')
    await breach('nmo', '2026-01-20', null, null, null)
    await breach('nmo', '2026-02-05', '2026-02-04', null, null)
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

describe('other kinds', () => {
  const define = (kind: Kind, text: string) =>
    defineKpi({ ...about, id: 'k', code: 'K1', title: 'K', shortTitle: 'K', cases: text, ...kind })

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

  test('minutes run by the clock of the world, not of the wall', async () => {
    await fill(database.db, {
      asAt: '2026-03-31 23:59',
      crimes: [{ reported: '2026-03-28 12:00', recorded: '2026-03-29 12:00' }],
    })
    const kpi = define(
      { kind: 'duration', clock: 'minutes', ends: { recorded: 'Recorded' }, horizons: [1440] },
      `select crime_id as subject_id, recorded_on as counted_on, reported_at as started_at, recorded_at as ended_at, 'recorded' as ended_by from warehouse.stalking_crime`,
    )
    const [cell] = await cellsOf(database.db, kpi)
    expect(cell?.histogram).toEqual({ month: [0], length: [1380], end: [1], cases: [1] })
  })

  test('a ratio keeps the group and the rest apart', async () => {
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
    ...about,
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

async function assess(
  id: string,
  crime: string,
  grade: string,
  on: string,
  supersedes: string | null = null,
  by: string | null = null,
): Promise<void> {
  await sql`
    insert into warehouse.risk_assessment
    values (${uuidOf(id)}, ${uuidOf(crime)}, ${grade}, ${on}, ${supersedes && uuidOf(supersedes)}, ${by}, null)
  `.execute(database.db)
}

async function breach(
  kind: string,
  on: string,
  arrested: string | null,
  code: string | null,
  outcomeOn: string | null,
): Promise<void> {
  await sql`
    insert into warehouse.breach values (gen_random_uuid(), ${uuidOf('o')}, ${kind}, ${on}, ${arrested}, ${code}, ${outcomeOn})
  `.execute(database.db)
}

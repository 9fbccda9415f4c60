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

describe('B3, a proportion with two mixes beside it', () => {
  const riskBands = defineKpi({
    ...plain,
    id: 'unexplained-downgrades',
    code: 'B3',
    title: 'Downgrades of risk without sign-off',
    shortTitle: 'Unexplained downgrades',
    kind: 'proportion',
    cases: cases`
      select assessment.crime_id as subject_id,
             assessment.completed_on as counted_on,
             case when assessment.approved_by = 'none' then true
                  when assessment.approved_by is null or assessment.approved_at is null then null
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
        categories: { standard: 'Standard', medium: 'Medium', high: 'High' },
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
        categories: { standard: 'Standard', medium: 'Medium', high: 'High' },
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
      rows: {
        risk_assessment: [
          assessment('a1', 'a', 'high', '2026-01-11'),
          assessment('a2', 'a', 'medium', '2026-02-01', 'a1', 'none'),
          assessment('a3', 'a', 'standard', '2026-02-20', 'a2'),
          assessment('b1', 'b', 'medium', '2026-02-11'),
          assessment('b2', 'b', 'high', '2026-02-12', 'b1', 'none'),
        ],
      },
    })
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
      ['first-risk-band', '', '2026-01', [1, 1, 0], null, null],
      ['first-risk-band', 'high', '2026-01', [1, 0, 0], null, null],
      ['first-risk-band', 'medium', '2026-01', [0, 1, 0], null, null],
      ['latest-risk-band', '', '2026-01', [1, 1, 0], null, null],
      ['latest-risk-band', 'standard', '2026-01', [1, 0, 0], null, null],
      ['latest-risk-band', 'high', '2026-01', [0, 1, 0], null, null],
    ])
  })
})

function assessment(
  id: string,
  crime: string,
  grade: string,
  on: string,
  supersedes: string | null = null,
  by: string | null = null,
) {
  return {
    assessment_id: id,
    crime_id: crime,
    tool: 'sst',
    grade,
    completed_at: `${on} 12:00`,
    supersedes,
    approved_by: by,
  }
}
